import type { GuideFacts } from '../facts.ts';
import { android } from './android.ts';
import { appleMail } from './apple-mail.ts';
import type { ClientGuide, ClientStep, ForKinds } from './client-guide.ts';
import { ios } from './ios.ts';
import { newOutlook } from './new-outlook.ts';
import { outlook } from './outlook.ts';
import { signInKindOf, type SignInKind } from './sign-in.ts';
import { thunderbird } from './thunderbird.ts';
import { windowsMail } from './windows-mail.ts';

/** Every mail program that the guide knows, in the order of the contract's section 1. */
export const clientGuides: readonly ClientGuide[] = [
  newOutlook,
  outlook,
  windowsMail,
  thunderbird,
  appleMail,
  ios,
  android,
];

/** What holds of one program for one mailbox. */
export interface ClientAdvice {
  readonly guide: ClientGuide;
  /** Listed under `clients` of the mailbox. */
  readonly isUsed: boolean;
  readonly warning?: ForKinds;
  readonly steps: readonly ClientStep[];
  readonly afterReset: ForKinds;
}

/** The programs for a mailbox, those that it is used with first. */
export function clientAdvice(facts: GuideFacts): ClientAdvice[] {
  const kind = signInKindOf(facts);
  const isMigrating = facts.mailbox.migration?.target !== undefined;
  const used = facts.mailbox.clients;
  const all = clientGuides.map((guide) => adviceOf(guide, kind, isMigrating, used.includes(guide.id)));
  return [...all.filter(({ isUsed }) => isUsed), ...all.filter(({ isUsed }) => !isUsed)];
}

function adviceOf(guide: ClientGuide, kind: SignInKind, isMigrating: boolean, isUsed: boolean): ClientAdvice {
  const warning = guide.warnings.find((one) => holdsFor(one, kind));
  const afterReset = guide.afterReset.find((one) => holdsFor(one, kind));
  if (!afterReset) throw new RangeError(`Nothing is said of a reset for ${guide.id}, ${kind}.`);
  return {
    guide,
    isUsed,
    ...(warning && { warning }),
    steps: guide.steps.filter((step) => holdsFor(step, kind) && (step.while === undefined || isMigrating)),
    afterReset,
  };
}

function holdsFor({ when }: ForKinds, kind: SignInKind): boolean {
  return when === undefined || when.includes(kind);
}

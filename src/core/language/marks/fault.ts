import { shorten } from '../../dialogue/shorten.ts';
import type { ConnectionSettings } from '../../mailboxes/model.ts';
import type { Report, Setting, Step, StepId, VerdictArgs } from '../../report/report.ts';
import { isFaultCode, type FaultCode } from './fault-code.ts';
import { loginReference } from './login-reference.ts';

/**
 * A step of a Report that something is wrong with, and the settings it used: all that a mark in the file is made of. A few hundred
 * octets and at most 3 kB, so that those of thousands of mailboxes can be kept at hand.
 */
export interface Fault {
  readonly step: StepId;
  readonly code: FaultCode;
  /** What fills the sentence about it, beside what `used` says. */
  readonly args: VerdictArgs;
  /** The server's own words, redacted as in the Report. */
  readonly reply?: string;
  /** The settings that the step depended on, as in the Report. */
  readonly used: readonly Setting[];
  /** Who hosts the mailbox, by provider id, and whether the file said so. */
  readonly provider?: { readonly id: string; readonly written: boolean };
  /** Of a login: where its secret came from, as `loginReference` says it; absent where that is not known. */
  readonly login?: string;
  /** When the diagnosis began: ISO 8601, UTC. */
  readonly startedAt: string;
}

/**
 * The steps of a Report that failed or warn, in its order. `connection` is what the file said of the side when it was diagnosed:
 * without it, a mark cannot tell that the place of a secret has changed.
 */
export function faultsOf(report: Report, connection?: ConnectionSettings): Fault[] {
  return report.steps.flatMap((step) => {
    const { id, code, reply } = step;
    if (!isFaultCode(code)) return [];
    const leg = legOf(id);
    const used = report.settings.filter(({ key }) => isUsedBy(id, key));
    const { provider, startedAt } = report;
    return [
      {
        step: id,
        code,
        args: argsOf(step, report),
        ...(reply !== undefined && { reply: cut(reply, longestReply) }),
        used,
        ...(provider && {
          provider: {
            id: provider.id,
            written: provider.evidence.some(({ source }) => source === 'file'),
          },
        }),
        ...(connection && leg && isLogin(id) && { login: loginReference(connection, leg) }),
        startedAt,
      },
    ];
  });
}

/** The leg of a step by whose settings it goes; undefined for `mx`, which goes by the address alone. */
export function legOf(step: StepId): 'imap' | 'smtp' | undefined {
  if (step.startsWith('imap.')) return 'imap';
  return step.startsWith('smtp.') ? 'smtp' : undefined;
}

/** True for the steps that need a secret. */
export function isLogin(step: StepId): boolean {
  return step === 'imap.login' || step === 'imap.select' || step === 'smtp.auth';
}

const longestReply = 500;
const longestArgument = 200;

const place = ['host', 'port', 'security'] as const;
const login = [...place, 'username', 'auth'] as const;

/** What each layer adds to those below it. A port that is left out follows from the encryption, so that counts as soon as it is connected. */
const settingsUsed: Readonly<Record<string, readonly string[]>> = {
  dns: ['host'],
  connect: place,
  tls: place,
  login,
  select: login,
  auth: login,
};

function isUsedBy(step: StepId, setting: string): boolean {
  const [leg = '', layer = ''] = step.split('.');
  return (settingsUsed[layer] ?? []).some((key) => setting === `${leg}.${key}`);
}

/** Said by `used` and the address, or told only to say what to do about it. */
const elsewhere: ReadonlySet<string> = new Set([
  ...['address', 'domain', 'leg', 'host', 'port', 'security', 'username', 'auth'],
  ...['authFrom', 'variable', 'reset', 'panel'],
]);

/** The verdict knows most of its own step. Of another one it is known at least how far it came. */
function argsOf(step: Step, { verdict }: Report): VerdictArgs {
  if (verdict.step !== step.id) return momentOf(step);
  const told = Object.entries(verdict.args).filter(([key]) => !elsewhere.has(key));
  return Object.fromEntries(
    told.map(([key, value]) => [key, typeof value === 'string' ? cut(value, longestArgument) : value]),
  );
}

function momentOf({ id, detail }: Step): VerdictArgs {
  if (id === 'imap.select') return { moment: 'inbox' };
  return detail['greeting'] === undefined ? {} : { moment: 'login' };
}

function cut(text: string, longest: number): string {
  return shorten(text).length > longest ? `${text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '')}…` : text;
}

import type { ClientStep, StepValue } from '../../../core/guide/clients/client-guide.ts';
import { clientAdvice } from '../../../core/guide/clients/clients.ts';
import type { GuideFacts } from '../../../core/guide/facts.ts';
import { httpsAddress } from '../../../core/guide/link.ts';
import { mayBeTyped } from '../../../core/guide/settings/may-be-typed.ts';
import { guideTeller, type GuideTeller } from '../../../core/guide/teller.ts';
import type { Words } from '../../../core/words/words.ts';
import type { ClientView } from '../../../shared/help-view.ts';
import type { LinkView, StepView, ValueView } from '../../../shared/shown.ts';
import { endpointValues, usernameValues } from './endpoint-values.ts';

/** What to do in each mail program, with the mailbox's values; the programs that it is used with come first. */
export function clientsView(facts: GuideFacts, words: Words): ClientView[] {
  const teller = guideTeller(facts, words);
  return clientAdvice(facts).map(({ guide, isUsed, warning, steps, afterReset }) => ({
    id: guide.id,
    title: teller.tell(guide.title),
    isUsed,
    ...(warning && { warning: teller.tell(warning.text) }),
    steps: steps.map((step) => stepView(step, facts, teller, words)),
    afterReset: teller.tell(afterReset.text),
  }));
}

function stepView(step: ClientStep, facts: GuideFacts, teller: GuideTeller, words: Words): StepView {
  const values = (step.values ?? []).flatMap((value) => valuesOf[value](facts, words));
  const links = step.link === undefined ? [] : panelLinks(facts, words);
  return {
    text: teller.tell(step.text),
    ...(step.warning && { warning: teller.tell(step.warning) }),
    ...(values.length > 0 && { values }),
    ...(links.length > 0 && { links }),
    ...(step.action && { actions: [{ action: step.action, label: words.t('Diagnose Again') }] }),
  };
}

const valuesOf: Readonly<Record<StepValue, (facts: GuideFacts, words: Words) => readonly ValueView[]>> = {
  address: ({ address }, words) => [{ label: words.t('Address'), value: address }],
  username: (facts, words) => usernameValues(facts, words),
  imap: ({ imap }, words) => (mayBeTyped(imap) ? endpointValues(imap, 'IMAP', words) : []),
  smtp: ({ smtp }, words) => (mayBeTyped(smtp) ? endpointValues(smtp, 'SMTP', words) : []),
};

function panelLinks({ provider }: GuideFacts, words: Words): LinkView[] {
  const href = httpsAddress(provider?.panel);
  return href === undefined || !provider
    ? []
    : [{ label: words.t('{provider} panel', { provider: provider.name }), href }];
}

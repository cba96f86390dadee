import type { GuideFacts } from '../../../core/guide/facts.ts';
import { httpsAddress } from '../../../core/guide/link.ts';
import { outcomes } from '../../../core/guide/outcomes/outcomes.ts';
import type { OutcomeStep, ValueName } from '../../../core/guide/outcomes/outcome.ts';
import { mayBeTyped } from '../../../core/guide/settings/may-be-typed.ts';
import type { GuideTeller } from '../../../core/guide/teller.ts';
import { holds } from '../../../core/guide/tree/condition.ts';
import type { OutcomeId } from '../../../core/guide/tree/tree.ts';
import type { Words } from '../../../core/words/words.ts';
import type { LinkView, StepView, ValueView } from '../../../shared/shown.ts';
import type { OutcomeView } from '../../../shared/tree-view.ts';
import { deedActions } from './deed-actions.ts';
import { endpointValues, usernameValues } from './endpoint-values.ts';

/** An outcome with the mailbox's own values, without the steps that the answers of the way rule out. */
export function outcomeView(
  id: OutcomeId,
  facts: GuideFacts,
  answers: ReadonlyMap<string, string>,
  teller: GuideTeller,
  words: Words,
): OutcomeView {
  const { title, summary, who, steps } = outcomes[id];
  return {
    id,
    title: teller.tell(title),
    summary: teller.tell(summary),
    who: teller.tell(who),
    steps: steps
      .filter((step) => concerns(step, facts, answers))
      .map((step) => stepView(step, facts, teller, words)),
  };
}

function concerns(
  { when, unless, client, providers, exceptProviders, accepts, refuses }: OutcomeStep,
  { mailbox, provider }: GuideFacts,
  answers: ReadonlyMap<string, string>,
): boolean {
  const id = provider?.id ?? '';
  if (providers?.includes(id) === false || exceptProviders?.includes(id) === true) return false;
  if (provider && accepts !== undefined && !provider.auth.includes(accepts)) return false;
  if (refuses !== undefined && (!provider || provider.auth.includes(refuses))) return false;
  if (client !== undefined && !mailbox.clients.includes(client)) return false;
  return holds(when, answers) && (unless === undefined || !holds(unless, answers));
}

function stepView(step: OutcomeStep, facts: GuideFacts, teller: GuideTeller, words: Words): StepView {
  const values = (step.values ?? []).flatMap((name) => valuesOf(name, facts, words));
  const links = [...(step.panel === true ? panelLinks(facts) : []), ...(step.links ?? []).map(linkView)];
  const actions = deedActions(step.deeds ?? [], words);
  return {
    text: teller.tell(step.text),
    ...(step.warning && { warning: teller.tell(step.warning) }),
    ...(values.length > 0 && { values }),
    ...(links.length > 0 && { links }),
    ...(actions.length > 0 && { actions }),
  };
}

function valuesOf(name: ValueName, facts: GuideFacts, words: Words): readonly ValueView[] {
  switch (name) {
    case 'address':
      return [{ label: words.t('Address'), value: facts.address }];
    case 'domain':
      return [{ label: words.t('Domain'), value: facts.domain }];
    case 'username':
      return usernameValues(facts, words);
    case 'imap':
      return mayBeTyped(facts.imap) ? endpointValues(facts.imap, 'IMAP', words) : [];
    case 'smtp':
      return mayBeTyped(facts.smtp) ? endpointValues(facts.smtp, 'SMTP', words) : [];
  }
}

/** The provider's panel, else the one that the file names for the domain. */
function panelLinks({ provider, domainRecord }: GuideFacts): readonly LinkView[] {
  const href = httpsAddress(provider?.panel ?? domainRecord?.panel);
  return href === undefined ? [] : [{ label: new URL(href).host, href }];
}

function linkView({ title, href }: { readonly title: string; readonly href: string }): LinkView {
  return { label: title, href };
}

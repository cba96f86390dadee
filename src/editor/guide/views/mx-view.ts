import { providerById } from '../../../core/providers/all.ts';
import { gatewaysOfMx, ownersOfMx } from '../../../core/providers/mx-owners.ts';
import { isCode } from '../../../core/report/codes.ts';
import type { Report, StepDetail } from '../../../core/report/report.ts';
import { codePhrase } from '../../../core/words/code-phrases.ts';
import { firstFew, numberIn, recordsIn, textIn, textsIn } from '../../../core/words/facts/detail.ts';
import { contradictionFacts } from '../../../core/words/facts/signal-facts.ts';
import type { Words } from '../../../core/words/words.ts';
import type { MxHostView, ReportView } from '../../../shared/diagnosis-view.ts';

/** More hosts than anybody reads; the rest is counted. */
const hostsShown = 20;
const addressesShown = 6;

/** The MX hosts of a sound Report, the preferred one first, and what each proves about who hosts the mailboxes. */
export function mxView(report: Report, words: Words): Pick<ReportView, 'mx' | 'mxNote'> {
  const step = report.steps.find(({ id }) => id === 'mx');
  if (!step || step.status === 'skip') return { mx: [] };
  const { detail } = step;
  const domain = textIn(detail, 'domain');
  const records = recordsIn(detail, 'records').filter((record) => isHost(textIn(record, 'exchange')));
  // The hosts themselves say where the MX disagree.
  const others = recordsIn(detail, 'contradictions').filter((record) => textIn(record, 'source') !== 'mx');
  const contradictions = contradictionFacts({ contradictions: others }, words);
  const note = [noteOf(detail, records.length, words), contradictions.map(sentence).join(' ')]
    .filter((part) => part !== '')
    .join(' ');
  return {
    mx: records.slice(0, hostsShown).map((record) => hostView(record, domain, report.provider, words)),
    ...(note !== '' && { mxNote: note }),
  };
}

/** The null MX of RFC 7505 is no host. */
function isHost(exchange: string): boolean {
  return exchange !== '' && exchange !== '.';
}

function hostView(record: StepDetail, domain: string, found: Report['provider'], words: Words): MxHostView {
  const host = textIn(record, 'exchange').replace(/\.$/, '');
  const problem = problemOf(record, words);
  return {
    priority: numberIn(record, 'preference') ?? 0,
    host,
    addresses: firstFew(textsIn(record, 'addresses'), addressesShown),
    proves: whatItProves(host, domain, found, words),
    ...(problem !== '' && { problem }),
  };
}

function problemOf(record: StepDetail, words: Words): string {
  const exchange = textIn(record, 'exchange');
  const alias = textIn(record, 'alias');
  if (alias !== '') return words.t('{exchange} is an alias of {alias}', { exchange, alias });
  const code = textIn(record, 'problem');
  return isCode(code) ? codePhrase(code, {}, words) : '';
}

function whatItProves(host: string, domain: string, found: Report['provider'], words: Words): string {
  const [gateway] = gatewaysOfMx(host);
  if (gateway)
    return words.t('Belongs to {gateway}, a mail gateway: it hides who hosts the mailboxes.', {
      gateway: gateway.id,
    });
  const owners = ownersOfMx(host).matches.map(({ id }) => id);
  const [likeliest] = owners;
  const provider = likeliest === undefined ? undefined : providerById(likeliest);
  if (provider) return provesProvider(provider, owners, found, words);
  return isOwn(host, domain)
    ? words.t(
        'Under the domain itself: a server of its own, or one rented from a host. The name does not tell which.',
      )
    : words.t('Of no provider that Mailops knows: it proves nothing.');
}

function provesProvider(
  provider: NonNullable<ReturnType<typeof providerById>>,
  owners: readonly string[],
  found: Report['provider'],
  words: Words,
): string {
  const args = { provider: provider.name, found: found?.name ?? '' };
  if (found && !owners.includes(found.id))
    return words.t(
      'Belongs to {provider}, not to {found}: the mail may be on the move, or goes two ways.',
      args,
    );
  const others = [
    ...[...new Set([...owners.slice(1), ...provider.shares])].map((id) => providerById(id)?.name ?? id),
    ...(provider.alsoReceives ?? []),
  ];
  return others.length > 0
    ? words.t('Belongs to {provider}, and serves {others} too: evidence, not proof.', {
        ...args,
        others: others.join(', '),
      })
    : words.t('Belongs to {provider} alone: strong evidence that it hosts the mailboxes.', args);
}

function isOwn(host: string, domain: string): boolean {
  const name = host.toLowerCase();
  return domain !== '' && (name === domain || name.endsWith(`.${domain}`));
}

function noteOf(detail: StepDetail, known: number, words: Words): string {
  const total = numberIn(detail, 'total') ?? known;
  if (detail['nullMx'] === true && known === 0)
    return words.t('The domain says that it takes no mail (null MX, RFC 7505).');
  if (detail['implicit'] === true)
    return words.t('The domain has no MX record: senders try the domain itself (RFC 5321 §5.1).');
  if (total > hostsShown)
    return words.plural(total - hostsShown, '{count} more is not shown.', '{count} more are not shown.');
  return known === 0 ? words.t('No MX record was found.') : '';
}

function sentence(fact: string): string {
  return `${fact.slice(0, 1).toUpperCase()}${fact.slice(1)}.`;
}

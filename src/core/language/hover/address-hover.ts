import { daysBetween } from '../../lint/days-between.ts';
import type { MailboxEntry } from '../../mailboxes/model.ts';
import type { Report } from '../../report/report.ts';
import { statusWord } from '../../words/steps.ts';
import type { Words } from '../../words/words.ts';
import { localDay } from '../../mailboxes/calendar-date.ts';
import { dayDistance } from './calendar-days.ts';
import { mailboxCommand } from './command-links.ts';
import { withoutSecrets } from '../../lint/secrets/without-secrets.ts';
import type { HoverPiece } from './hover-content.ts';
import type { HoverPlace } from './hover-place.ts';
import { rotationText } from './password-age.ts';
import { endPieces } from './service-end.ts';
import { waysAt } from './ways-in.ts';

/** `address` of a mailbox: its last verdict, its provider and on what evidence, the age of its password, and what can be run on it. */
export function addressPieces(place: HoverPlace): HoverPiece[] {
  const { spot, words, context } = place;
  const { entry } = spot;
  if (!entry) return [];
  // The Report is about the side where the mailbox is now.
  if (place.connection === 'target') return providerPieces(place);
  const { report, today } = context;
  const { provider } = waysAt(place);
  const rotation = rotationText(entry.mailbox, today, words);
  return [
    ...verdictPieces(report, words),
    ...providerPieces(place),
    ...agePieces(report, today, words),
    ...(rotation === undefined ? [] : [sentence(rotation)]),
    ...(provider ? endPieces(provider, 'service', today, words) : []),
    ...mailboxCommand('mailops.diagnose', place),
    ...mailboxCommand('mailops.openGuide', place),
    ...(takesPassword(entry) ? mailboxCommand('mailops.setPassword', place) : []),
  ];
}

function verdictPieces(report: Report | undefined, words: Words): HoverPiece[] {
  if (!report) return [{ kind: 'heading', text: words.t('Not diagnosed yet.') }];
  const { status, cause, reply, actions } = report.verdict;
  const text = words.t('{status}: {cause}', { status: capital(statusWord(status, words)), cause });
  const [first] = actions;
  return [
    { kind: 'heading', text },
    ...(reply === undefined || reply === '' ? [] : [{ kind: 'reply', text: reply } as const]),
    ...(first === undefined ? [] : [sentence(first)]),
  ];
}

function providerPieces(place: HoverPlace): HoverPiece[] {
  const { words, context } = place;
  const { provider, connection } = waysAt(place);
  const found = place.connection === 'target' ? undefined : context.report?.provider;
  if (found && (provider === undefined || provider.id === found.id)) {
    const args = {
      provider: found.name,
      percent: words.number(Math.round(found.confidence * 100)),
      evidence: found.evidence.map(({ value }) => value).join(', '),
    };
    return [sentence(words.t('Provider: {provider}, {percent}% sure ({evidence}).', args))];
  }
  const written = connection?.provider;
  const name = provider?.name ?? (written === undefined ? undefined : withoutSecrets(written));
  if (name === undefined) return [sentence(unknownProvider(place, words))];
  const text =
    connection?.provider === undefined
      ? words.t('Provider: {provider}, by the domain of the address.', { provider: name })
      : words.t('Provider: {provider}, as the file says.', { provider: name });
  return [sentence(text)];
}

function unknownProvider({ connection, context }: HoverPlace, words: Words): string {
  return connection !== 'target' && context.report
    ? words.t('Provider: not found by the last diagnosis.')
    : words.t('Provider: known after a diagnosis.');
}

function agePieces(report: Report | undefined, today: string, words: Words): HoverPiece[] {
  if (!report || Number.isNaN(Date.parse(report.startedAt))) return [];
  const distance = dayDistance(daysBetween(today, localDay(new Date(report.startedAt))), words);
  const args = { distance, moment: words.dateTime(report.startedAt) };
  return [sentence(words.t('Last diagnosis: {distance}, {moment}.', args))];
}

/** True where the editor keeps a secret of this mailbox, or may. */
function takesPassword({ mailbox }: MailboxEntry): boolean {
  return mailbox.credential === undefined || mailbox.credential.kind === 'editor';
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function sentence(text: string): HoverPiece {
  return { kind: 'sentence', text };
}

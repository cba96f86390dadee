import { daysBetween } from '../../lint/days-between.ts';
import type { Provider, ProviderEnd } from '../../providers/provider.ts';
import type { Words } from '../../words/words.ts';
import type { HoverPiece } from './hover-content.ts';
import { sourceLink } from './source-links.ts';

/** What a provider ends, and when: its service, or passwords for sending. */
export function endPieces(
  { name, ends = [] }: Provider,
  what: ProviderEnd['what'],
  today: string,
  words: Words,
): HoverPiece[] {
  return ends
    .filter((end) => end.what === what)
    .flatMap(({ date, source }): HoverPiece[] => {
      const args = { provider: name, date: words.date(date) };
      const isOver = daysBetween(today, date) < 0;
      return [{ kind: 'sentence', text: sentences[what](isOver, args, words) }, sourceLink(source, words)];
    });
}

type Sentence = (isOver: boolean, args: Readonly<Record<string, string>>, words: Words) => string;

const sentences: Readonly<Record<ProviderEnd['what'], Sentence>> = {
  service: (isOver, args, words) =>
    isOver
      ? words.t('{provider} ended on {date}.', args)
      : words.t('{provider} ends on {date}: move the mailbox before.', args),
  'smtp-passwords': (isOver, args, words) =>
    isOver
      ? words.t(
          'Since {date}, {provider} takes a password for sending (SMTP AUTH) only where an administrator has allowed it again.',
          args,
        )
      : words.t(
          'After {date}, {provider} takes a password for sending (SMTP AUTH) only where an administrator allows it again.',
          args,
        ),
};

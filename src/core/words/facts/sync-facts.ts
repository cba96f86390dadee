import type { Step } from '../../report/report.ts';
import type { Words } from '../words.ts';
import { numberIn } from './detail.ts';

/** How many folders were listed, and how many messages they hold together. */
export function folderFacts({ detail }: Step, words: Words): string[] {
  const folders = numberIn(detail, 'folders');
  const messages = numberIn(detail, 'messages');
  return [
    ...(folders === undefined ? [] : [words.plural(folders, '{count} folder', '{count} folders')]),
    ...(messages === undefined ? [] : [words.plural(messages, '{count} message', '{count} messages')]),
  ];
}

/** How many headers came down, and how long all took from the first packet on. */
export function headerFacts({ detail }: Step, words: Words): string[] {
  const headers = numberIn(detail, 'headers');
  const total = numberIn(detail, 'totalMs');
  return [
    ...(headers === undefined ? [] : [words.plural(headers, '{count} header', '{count} headers')]),
    ...(total === undefined
      ? []
      : [words.t('{ms} ms from the first packet on', { ms: words.number(total) })]),
  ];
}

import type { Suggestion } from '../completion-item.ts';
import type { Scene } from './scene.ts';
import { choiceOf, placeholder } from './snippet.ts';

/** A whole file to start from, with one mailbox. */
export function fileSkeleton({ place, words }: Scene): Suggestion {
  const body = [
    'version: 1',
    '',
    'defaults:',
    `  credential: ${choiceOf(2, ['editor', 'env:MAIL_${local}'])}`,
    '',
    'mailboxes:',
    `  - address: ${placeholder(1, 'claire@example.com')}`,
    '',
  ];
  return {
    label: 'mailboxes.yaml',
    kind: 'file',
    detail: words.t('a file with one mailbox'),
    insert: place.flow
      ? `version: 1, mailboxes: [{ address: ${placeholder(1, 'claire@example.com')} }]`
      : body.join('\n'),
    filterText: 'mailboxes.yaml version',
    preselect: true,
    layer: 'meaning',
  };
}

import type { Words } from '../../../words/words.ts';
import type { Suggestion } from '../completion-item.ts';
import type { Scene } from './scene.ts';
import { choiceOf, itemText, mapText, placeholder, type SnippetMap } from './snippet.ts';
import { usedDomains } from './used-values.ts';

interface MailboxSnippet {
  readonly label: (words: Words) => string;
  readonly documentation: (words: Words) => string;
  readonly map: (domain: string, today: string) => SnippetMap;
}

/** Whole mailboxes, the smallest first. */
const snippets: readonly MailboxSnippet[] = [
  {
    label: (words) => words.t('new mailbox'),
    documentation: (words) => words.t('The address is enough: provider, hosts and ports are found from DNS.'),
    map: (domain) => ({ keys: [['address', placeholder(1, `claire@${domain}`)]] }),
  },
  {
    label: (words) => words.t('new mailbox, complete'),
    documentation: (words) => words.t('With name, provider, owner, devices and recovery methods to fill in.'),
    map: (domain) => ({
      keys: [
        ['address', placeholder(1, `claire@${domain}`)],
        ['name', placeholder(2, 'Claire Martin')],
        ['provider', '$3'],
        ['credential', choiceOf(4, ['editor', 'env:MAIL_CLAIRE'])],
        ['owner', placeholder(5, 'IT')],
        ['clients', '[$6]'],
        ['devices', '[$7]'],
        // What is on record nobody but a person knows: no method and no password change is made up.
        ['mfa', '[$8]'],
      ],
    }),
  },
  {
    label: (words) => words.t('new shared mailbox with a delegate'),
    documentation: (words) =>
      words.t('A mailbox of a team at Microsoft 365, for which one of its delegates signs in.'),
    map: (domain) => ({
      keys: [
        ['address', placeholder(1, `office@${domain}`)],
        ['provider', 'microsoft365'],
        ['auth', 'oauth2'],
        ['oauth', { keys: [['signInAs', placeholder(2, `paul@${domain}`)]] }],
        ['delegates', `[${placeholder(2, `paul@${domain}`)}]`],
      ],
    }),
  },
  {
    label: (words) => words.t('new mailbox with a migration'),
    documentation: (words) => words.t('With day J, the provider before the move and the one after it.'),
    map: (domain, today) => ({
      keys: [
        ['address', placeholder(1, `claire@${domain}`)],
        [
          'migration',
          {
            keys: [
              ['start', placeholder(2, today)],
              [
                'source',
                {
                  keys: [
                    ['provider', placeholder(3, 'ovh')],
                    ['credential', placeholder(4, 'env:OLD')],
                  ],
                },
              ],
              [
                'target',
                {
                  keys: [
                    ['provider', placeholder(5, 'microsoft365')],
                    ['auth', placeholder(6, 'oauth2')],
                  ],
                },
              ],
            ],
          },
        ],
      ],
    }),
  },
];

/** Mailboxes to fill in, at a domain of the file. */
export function mailboxItems({ file, place, words, today }: Scene): readonly Suggestion[] {
  const domain = usedDomains(file.content)[0] ?? 'example.com';
  return snippets.map(({ label, documentation, map }, index) => ({
    label: label(words),
    kind: 'item',
    documentation: documentation(words),
    insert:
      place.want === 'key'
        ? mapText(map(domain, today), place.column, place.flow)
        : itemText(map(domain, today), place.column, true),
    filterText: `- address ${label(words)}`,
    preselect: index === 0,
    layer: 'meaning',
  }));
}

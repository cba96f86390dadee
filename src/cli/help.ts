import type { Words } from '../core/words/words.ts';
import type { VerbName } from './options.ts';

/** What stands on the left of a line of the help, and what it means. */
type Line = readonly [left: string, meaning: string];

/** A verb with what follows it, what it does, and the options that are its own. */
interface VerbHelp {
  readonly verb: VerbName;
  readonly forms: readonly Line[];
  readonly options: readonly Line[];
}

/** What `mailops --help` prints; of `mailops VERB --help`, that verb alone with the options of all. */
export function usage(words: Words, verb?: VerbName): string {
  const blocks = verbHelp(words)
    .filter((each) => verb === undefined || each.verb === verb)
    .flatMap(({ forms, options }) => [
      ...forms.map(([left, meaning]): Line => [`mailops ${left}`, meaning]),
      ...options.map(([left, meaning]): Line => [`  ${left}`, meaning]),
    ]);
  return [
    ...(verb === undefined
      ? [words.t('Mailops tells why a mailbox does not work, in the server’s own words.'), '']
      : []),
    ...table(blocks),
    '',
    words.t('With every command:'),
    ...table(commonOptions(words)),
    '',
    words.t(
      'Passwords: write “credential: env:NAME” in the file, and put the password in the variable NAME.',
    ),
    words.t(
      'Exit code: 0 nothing failed, 1 something failed, 2 wrong use or unreadable file, 3 nothing failed but something could not be tested, 130 interrupted.',
    ),
    '',
  ].join('\n');
}

/** The verbs in the order in which a person comes to need them. */
function verbHelp(words: Words): readonly VerbHelp[] {
  const side = '--side source|target';
  return [
    {
      verb: 'diagnose',
      forms: [
        ['diagnose FILE [ADDRESS…]', words.t('test mailboxes from MX to login, and say what to fix first')],
      ],
      options: [
        ['--only mx,tls,imap,smtp', words.t('test only these parts and what they need')],
        [side, words.t('which side of a migration; default: source')],
        ['--shard I/N', words.t('only part I of N, so that several machines share the work')],
      ],
    },
    {
      verb: 'lint',
      forms: [['lint FILE', words.t('list the problems of the file; opens no connection')]],
      options: [],
    },
    {
      verb: 'sign-in',
      forms: [
        ['sign-in FILE ADDRESS', words.t('sign in through the browser (OAuth 2.0), and keep the tokens')],
      ],
      options: [
        ['--device', words.t('by a code on another device')],
        ['--client-secret env:NAME', words.t('the variable that holds the application’s secret')],
        [side, words.t('which side of a migration; default: source')],
      ],
    },
    {
      verb: 'prove',
      forms: [['prove DOMAIN VALUE', words.t('watch a TXT record until every server of the domain has it')]],
      options: [['--wait SECONDS', words.t('give up after that; 0 asks once; default: until it is seen')]],
    },
    {
      verb: 'inventory',
      forms: [
        [
          'inventory FILE ADDRESS',
          words.t('count what a mailbox holds, and name what its target does not take'),
        ],
      ],
      options: [[side, words.t('which side of a migration; default: source')]],
    },
    {
      verb: 'backup',
      forms: [
        [
          'backup FILE ADDRESS --to DIR',
          words.t('copy a mailbox, byte for byte; the next run copies what is new'),
        ],
        ['backup verify DIR', words.t('hold every file of a backup against its manifest, offline')],
        [
          'backup verify DIR --against FILE ADDRESS',
          words.t('hold a mailbox against its backup, message by message'),
        ],
        ['backup list DIR', words.t('list the backups in a directory; older than 30 days is marked')],
        [
          'backup prune DIR --older-than 30d',
          words.t('remove backups that have not changed since; asks first'),
        ],
      ],
      options: [
        ['--to DIR', words.t('where it goes, in a folder of the address')],
        ['--older-than 30d|12w|6m|1y', words.t('list, prune: what counts as old')],
        ['--yes', words.t('prune: remove without asking')],
        [side, words.t('which side of a migration; default: source')],
      ],
    },
    {
      verb: 'restore',
      forms: [
        [
          'restore DIR FILE ADDRESS',
          words.t('bring a backup, .eml or mbox files to a mailbox; nothing is sent twice'),
        ],
      ],
      options: [
        ['--dry-run', words.t('only say what would be done')],
        [
          '--side source|target',
          words.t('to which side of a migration; default: target, where there is one'),
        ],
      ],
    },
    {
      verb: 'mirror',
      forms: [
        [
          'mirror FILE ADDRESS',
          words.t('bring a mailbox from its source to its target; the next run brings what is new'),
        ],
      ],
      options: [
        ['--dry-run', words.t('only say what would be done')],
        ['--delete', words.t('also remove on the target what the source has no more')],
      ],
    },
    {
      verb: 'compare',
      forms: [
        [
          'compare FILE ADDRESS',
          words.t('hold a mailbox against its target, and name every message that differs'),
        ],
      ],
      options: [
        ['--backup DIR', words.t('against its backup instead')],
        ['--deep', words.t('compare what messages contain, not their headers alone')],
        [side, words.t('with --backup: which side of a migration; default: source')],
      ],
    },
    {
      verb: 'providers',
      forms: [['providers', words.t('list the records of providers that nobody has checked lately')]],
      options: [['--stale DAYS', words.t('not checked yet, or not for so many days; default: 365')]],
    },
  ];
}

function commonOptions(words: Words): readonly Line[] {
  return [
    ['--format text|json|ndjson', words.t('ndjson (diagnose, prove): one document a line, as each ends')],
    ['--format markdown', words.t('inventory, backup, restore, mirror, compare: a report with every row')],
    ['--dns IP[:PORT]', words.t('ask this DNS server instead of the system’s; may be repeated')],
    ['--ca FILE', words.t('trust these authorities too (PEM)')],
    ['--timeout SECONDS', words.t('time for each of MX, IMAP and SMTP; default: 15')],
    ['--concurrency N', words.t('mailboxes at once; default: 32')],
    ['--connections-per-host N', words.t('connections to one host at once; default: 4')],
    ['--lang en|fr', words.t('language; default: that of the system')],
    ['--no-color', words.t('no colours')],
    ['--help, --version', words.t('“mailops diagnose --help” tells of one command alone')],
  ];
}

function table(rows: readonly Line[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}

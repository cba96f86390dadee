import type { Words } from '../core/words/words.ts';

/** What `mailops --help` prints. */
export function usage(words: Words): string {
  const lines: readonly (readonly [string, string])[] = [
    [
      'mailops diagnose FILE [ADDRESS…]',
      words.t('test mailboxes from MX to login, and say what to fix first'),
    ],
    ['mailops lint FILE', words.t('list the problems of the file; opens no connection')],
  ];
  const options: readonly (readonly [string, string])[] = [
    ['--only mx,tls,imap,smtp', words.t('test only these parts and what they need')],
    ['--side source|target', words.t('which side of a migration; default: source')],
    ['--format text|json|ndjson', words.t('ndjson: one report a line, as each ends')],
    ['--shard I/N', words.t('only part I of N, so that several machines share the work')],
    ['--dns IP[:PORT]', words.t('ask this DNS server instead of the system’s; may be repeated')],
    ['--ca FILE', words.t('trust these authorities too (PEM)')],
    ['--timeout SECONDS', words.t('time for each of MX, IMAP and SMTP; default: 15')],
    ['--concurrency N', words.t('mailboxes at once; default: 32')],
    ['--connections-per-host N', words.t('connections to one host at once; default: 4')],
    ['--lang en|fr', words.t('language; default: that of the system')],
    ['--no-color', words.t('no colours')],
  ];
  return [
    words.t('Mailops tells why a mailbox does not work, in the server’s own words.'),
    '',
    ...table(lines),
    '',
    ...table(options),
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

function table(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}

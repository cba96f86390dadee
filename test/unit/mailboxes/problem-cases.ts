import type { ProblemRule } from '../../../src/core/mailboxes/model.ts';
import type { ProblemArgs } from '../../../src/core/mailboxes/reading/piece-problems.ts';

/** A file with one thing wrong in it, `⟦⟧` around the place, and the arguments that the problem must have at least. */
export interface ProblemCase {
  readonly title: string;
  readonly rule: ProblemRule;
  readonly text: string;
  readonly args?: ProblemArgs;
  readonly severity?: 'warning';
}

const head = 'version: 1\nmailboxes:\n';
const item = (lines: string): string => `${head}  - address: a@example.com\n${lines}`;
const address = (text: string): string => `${head}  - address: ⟦${text}⟧\n`;
const host = (text: string): string => item(`    imap: { host: ⟦${text}⟧ }\n`);

const addressFaults: readonly (readonly [string, string])[] = [
  ['""', 'empty'],
  ['claire martin@example.com', 'spaces'],
  ['"\\"claire\\"@example.com"', 'quotes'],
  ['Claire <claire@example.com>', 'angle-brackets'],
  ['${local}@example.com', 'placeholder'],
  ['claire', 'missing-at'],
  ['a@b@example.com', 'several-at'],
  ['"@example.com"', 'missing-local-part'],
  ['claire@', 'missing-domain'],
  ['claire..martin@example.com', 'double-dot'],
  ['.claire@example.com', 'edge-dot'],
  ['claire@example.com.', 'edge-dot'],
  ['cla(ire@example.com', 'character'],
  ['"cla\\x01ire@example.com"', 'character'],
  ['"cla\\x85ire@example.com"', 'character'],
  ['"claire@exam\\x01ple.com"', 'domain'],
  ['claire@exam_ple.com', 'domain'],
  ['claire@127.0.0.1', 'domain'],
  [`${'a'.repeat(65)}@example.com`, 'too-long'],
];

const hostFaults: readonly (readonly [string, string, ProblemArgs])[] = [
  ['https://imap.example.com/mail', 'url', { likely: 'imap.example.com' }],
  ['"imaps://imap.example.com:993"', 'url', { likely: 'imap.example.com', port: 993 }],
  ['"imap.example.com:143"', 'port', { likely: 'imap.example.com', port: 143 }],
  ['"[2001:db8::1]"', 'brackets', { likely: '2001:db8::1' }],
  ['claire@example.com', 'address', { likely: 'example.com' }],
  ['imap example com', 'spaces', {}],
  ['-imap.example.com', 'name', {}],
  ['1.2.3.999', 'name', {}],
  ['""', 'empty', {}],
];

/** Each is written between double quotes. */
const usernames: readonly (readonly [string, string])[] = [
  ['', 'empty'],
  [' \\t ', 'empty'],
  ['claire\\r\\nA2 LOGOUT', 'character'],
  ['claire\\x7F', 'character'],
  ['claire\\u2028', 'character'],
];

const ports = ['0', '99999', '-1', '993.5', '.inf'];
const dates = ['2026-02-30', '2025-02-29', '2026-13-01', '2026-1-5', '2026-11-23T10:00:00Z', 'tomorrow'];

const credentials: readonly (readonly [string, string])[] = [
  ['hunter2', 'unknown-kind'],
  ['vault:mail', 'unknown-kind'],
  ['"env:"', 'names-nothing'],
  ['env:A=B', 'bad-variable'],
];

const syntax: readonly (readonly [string, string])[] = [
  [item('⟦\t⟧name: A\n'), 'tab'],
  [`${head}    - address: a@example.com\n  ⟦-⟧ address: b@example.com\n`, 'indentation'],
  [item('    ⟦name⟧\n'), 'missing-colon'],
  [item('    name: "Clair⟦e⟧\n'), 'missing-quote'],
  [item('    imap: { host: a.example.com\n    ⟦s⟧mtp: false\n'), 'missing-bracket'],
  [item('    devices: ["laptop" ⟦"⟧phone"]\n'), 'missing-comma'],
  [item('    name: "A"⟦#b⟧\n'), 'missing-space'],
  [item('    name: ⟦C⟧laire: Martin\n'), 'nested-on-one-line'],
  [item('    name: ⟦@⟧claire\n'), 'reserved-character'],
  [item('    name: "⟦\\⟧d"\n'), 'escape'],
  [`${head}  - address: a@example.com\n⟦---⟧\nversion: 1\n`, 'several-documents'],
  [item('    imap: ⟦*nobody⟧\n'), 'unknown-anchor'],
  [item('    name: &a ⟦&b⟧ x\n'), 'anchor'],
  [item('    name: !a ⟦!b⟧ x\n'), 'tag'],
  [item('    ? ⟦[a]⟧\n    : b\n'), 'key'],
  [item(`    name: ${'['.repeat(98)}⟦[⟧${']'.repeat(99)}\n`), 'too-deep'],
  [item('    imap: {} ⟦oops⟧\n'), 'unexpected'],
];

const bomb = [
  'b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]',
  'c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]',
];

/** Every rule with at least one file that breaks it. */
export const problemCases: readonly ProblemCase[] = [
  { title: 'a NUL', rule: 'unreadable', text: `version: 1⟦\0⟧`, args: { reason: 'binary' } },
  { title: 'an empty file', rule: 'empty', text: '⟦⟧' },
  { title: 'only comments', rule: 'empty', text: '⟦# nothing here\n\n⟧' },
  { title: 'a list', rule: 'not-a-map', text: '⟦- a@example.com⟧\n', args: { found: 'list' } },
  { title: 'a word', rule: 'not-a-map', text: '⟦mailboxes⟧', args: { found: 'text' } },
  { title: 'no version', rule: 'missing-version', text: '⟦mailboxes⟧: []\n' },
  { title: 'an empty version', rule: 'missing-version', text: '⟦version⟧:\nmailboxes: []\n' },
  {
    title: 'version 2',
    rule: 'unsupported-version',
    text: 'version: ⟦2⟧\nmailboxes: []\n',
    args: { found: '2', supported: 1 },
  },
  {
    title: 'a version in words',
    rule: 'wrong-type',
    text: 'version: ⟦one⟧\nmailboxes: []\n',
    args: { found: 'text', expected: 'number' },
  },
  { title: 'no list', rule: 'missing-mailboxes', text: '⟦version⟧: 1\n' },
  { title: 'an empty list', rule: 'missing-mailboxes', text: 'version: 1\n⟦mailboxes⟧:\n' },
  {
    title: 'a map of mailboxes',
    rule: 'wrong-type',
    text: 'version: 1\nmailboxes: ⟦{ a: b }⟧\n',
    args: { expected: 'list', found: 'map' },
  },
  {
    title: 'an item that is a word',
    rule: 'wrong-type',
    text: `${head}  - ⟦a@example.com⟧\n`,
    args: { expected: 'map', found: 'text', key: 'mailboxes[0]' },
  },
  { title: 'an item without an address', rule: 'missing-address', text: `${head}  - ⟦name⟧: Claire\n` },
  { title: 'an empty address', rule: 'missing-address', text: `${head}  - name: Claire\n    ⟦address⟧:\n` },
  { title: 'an empty item', rule: 'missing-address', text: `${head}  ⟦-⟧\n` },
  {
    title: 'a number as address',
    rule: 'wrong-type',
    text: `${head}  - address: ⟦12⟧\n`,
    args: { key: 'address', found: 'number' },
  },
  {
    title: 'a number as name',
    rule: 'wrong-type',
    text: item('    name: ⟦12⟧\n'),
    args: { key: 'name', found: 'number', expected: 'text' },
  },
  {
    title: 'a text as list',
    rule: 'wrong-type',
    text: item('    aliases: ⟦b@example.com⟧\n'),
    args: { expected: 'list' },
  },
  {
    title: 'nothing in a list',
    rule: 'wrong-type',
    text: item('    devices: [laptop, ⟦~⟧]\n'),
    args: { found: 'nothing', key: 'devices[1]' },
  },
  {
    title: 'imap: true',
    rule: 'wrong-type',
    text: item('    imap: ⟦true⟧\n'),
    args: { found: 'flag', expected: 'map-or-false' },
  },
  {
    title: 'a credential of numbers',
    rule: 'wrong-type',
    text: item('    credential: ⟦1234⟧\n'),
    args: { expected: 'text-or-map' },
  },
  {
    title: 'a port in quotes',
    rule: 'wrong-type',
    text: item('    imap: { port: ⟦"993"⟧ }\n'),
    args: { key: 'imap.port', expected: 'number' },
  },
  {
    title: 'a merge of a word',
    rule: 'wrong-type',
    text: item('    <<: ⟦base⟧\n'),
    args: { key: '<<', expected: 'map' },
  },
  {
    title: 'owned: yes',
    rule: 'wrong-type',
    text: 'version: 1\ndomains: { example.com: { owned: ⟦yes⟧ } }\nmailboxes: []\n',
    args: { expected: 'flag' },
  },
  {
    title: 'a mistyped key',
    rule: 'unknown-key',
    text: item('    ⟦adress⟧: x\n'),
    args: { key: 'adress', likely: 'address', in: '' },
    severity: 'warning',
  },
  {
    title: 'a mistyped key of imap',
    rule: 'unknown-key',
    text: item('    imap: { ⟦prot⟧: 993 }\n'),
    args: { key: 'prot', likely: 'port', in: 'imap' },
    severity: 'warning',
  },
  {
    title: 'a synonym',
    rule: 'unknown-key',
    text: item('    imap: { ⟦server⟧: x }\n'),
    args: { likely: 'host' },
    severity: 'warning',
  },
  { title: 'a key of nobody', rule: 'unknown-key', text: item('    ⟦telephone⟧: 12\n'), severity: 'warning' },
  {
    title: 'a key of nobody in oauth',
    rule: 'unknown-key',
    text: item('    oauth: { ⟦audience⟧: x }\n'),
    severity: 'warning',
  },
  {
    title: 'address in defaults',
    rule: 'unknown-key',
    text: 'version: 1\ndefaults: { ⟦address⟧: a@example.com }\nmailboxes: []\n',
    severity: 'warning',
  },
  {
    title: 'a misspelt method',
    rule: 'unknown-value',
    text: item('    auth: ⟦oauth⟧\n'),
    args: { likely: 'oauth2', key: 'auth' },
  },
  {
    title: 'a security of nobody',
    rule: 'unknown-value',
    text: item('    imap: { security: ⟦maximal⟧ }\n'),
    args: { expected: 'tls, starttls, none' },
  },
  {
    title: 'a client of nobody',
    rule: 'unknown-value',
    text: item('    clients: [ios, ⟦emacs⟧]\n'),
    severity: 'warning',
  },
  {
    title: 'a history without a date',
    rule: 'missing-key',
    text: item('    history: [⟦{ what: password-changed }⟧]\n'),
    args: { missing: 'date', key: 'history[0]' },
  },
  {
    title: 'a KeePassXC entry without a database',
    rule: 'missing-key',
    text: item('    credential: { keepassxc: ⟦{ entry: /Mail/a }⟧ }\n'),
    args: { missing: 'database' },
  },
  {
    title: 'the same address twice',
    rule: 'duplicate-address',
    text: item('  - address: ⟦A@Example.com⟧\n'),
    args: { line: 3 },
  },
  {
    title: 'the same domain in two scripts',
    rule: 'duplicate-address',
    text: `${head}  - address: a@exämple.fr\n  - address: ⟦a@xn--exmple-cua.fr⟧\n`,
  },
  {
    title: 'a key twice',
    rule: 'duplicate-key',
    text: item('    name: A\n    ⟦name⟧: B\n'),
    args: { key: 'name' },
  },
  {
    title: 'a top-level key twice',
    rule: 'duplicate-key',
    text: 'version: 1\ndefaults: {}\n⟦defaults⟧: {}\nmailboxes: []\n',
  },
  { title: 'a password', rule: 'password-in-file', text: item('    password: ⟦hunter2⟧\n') },
  {
    title: 'a password in a map',
    rule: 'password-in-file',
    text: item('    password: ⟦{ value: Soleil2024 }⟧\n'),
  },
  {
    title: 'a password in a list',
    rule: 'password-in-file',
    text: item('    imap: { password: ⟦[Soleil2024]⟧ }\n'),
  },
  {
    title: 'a password as a key',
    rule: 'password-in-file',
    text: item('    password: ⟦{ Soleil2024 }⟧\n'),
  },
  {
    title: 'a password inside of a password, once',
    rule: 'password-in-file',
    text: item('    mot_de_passe: ⟦{ password: { password: Soleil2024 } }⟧\n'),
  },
  { title: 'passwords of several', rule: 'password-in-file', text: item('    passwords: ⟦[a1b2, c3d4]⟧\n') },
  { title: 'a pin', rule: 'password-in-file', text: item('    pin: ⟦1234⟧\n') },
  { title: 'a password of digits', rule: 'password-in-file', text: item('    imap: { passwd: ⟦123456⟧ }\n') },
  {
    title: 'a client secret',
    rule: 'password-in-file',
    text: 'version: 1\ndefaults:\n  oauth: { client_secret: ⟦"hunter2"⟧ }\nmailboxes: []\n',
  },
  {
    title: 'a token under an unknown key',
    rule: 'password-in-file',
    text: item('    x: { y: [{ Token: ⟦hunter2⟧ }] }\n'),
  },
  {
    title: 'an alias that contains itself',
    rule: 'alias-bomb',
    text: item('    aliases: &a [⟦*a⟧]\n'),
    args: { anchor: 'a' },
  },
  {
    title: 'ten to the fifth values',
    rule: 'alias-bomb',
    text: [
      'version: 1',
      'a: &a [x, x, x, x, x, x, x, x, x, x]',
      ...bomb,
      'd: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]',
      'e: [⟦*d⟧, *d]',
      'mailboxes: []',
      '',
    ].join('\n'),
    args: { anchor: 'd' },
  },
  ...addressFaults.map(([text, fault]) => ({
    title: `the address ${text}`,
    rule: 'bad-address' as const,
    text: address(text),
    args: { fault },
  })),
  {
    title: 'an alias that is no address',
    rule: 'bad-address',
    text: item('    aliases: [⟦compta⟧]\n'),
    args: { key: 'aliases[0]' },
  },
  {
    title: 'an address in brackets',
    rule: 'bad-address',
    text: address('Claire <claire@example.com>'),
    args: { likely: 'claire@example.com' },
  },
  ...hostFaults.map(([text, fault, args]) => ({
    title: `the host ${text}`,
    rule: 'bad-host' as const,
    text: host(text),
    args: { fault, key: 'imap.host', ...args },
  })),
  {
    title: 'a domain of nobody',
    rule: 'bad-host',
    text: 'version: 1\ndomains: { ⟦exam ple⟧: { owned: true } }\nmailboxes: []\n',
    args: { key: 'domains' },
  },
  ...usernames.flatMap(([text, fault]) =>
    [
      ['username', item(`    username: ⟦"${text}"⟧\n`)] as const,
      ['imap.username', item(`    imap: { username: ⟦"${text}"⟧ }\n`)] as const,
      [
        'username',
        `version: 1\ndefaults: { username: ⟦"${text}"⟧ }\nmailboxes: [{ address: a@example.com }]\n`,
      ] as const,
    ].map(([key, file], index) => ({
      title: `the user name "${text}", ${index + 1}`,
      rule: 'bad-username' as const,
      text: file,
      args: { fault, key },
    })),
  ),
  ...ports.map((port) => ({
    title: `port ${port}`,
    rule: 'bad-port' as const,
    text: item(`    smtp: { port: ⟦${port}⟧ }\n`),
    args: { key: 'smtp.port' },
  })),
  ...dates.map((date) => ({
    title: `the day ${date}`,
    rule: 'bad-date' as const,
    text: item(`    migration: { start: ⟦${date}⟧ }\n`),
    args: { key: 'migration.start', found: date },
  })),
  ...credentials.map(([text, fault]) => ({
    title: `the credential ${text}`,
    rule: 'bad-credential' as const,
    text: item(`    credential: ⟦${text}⟧\n`),
    args: { fault },
  })),
  ...syntax.map(([text, reason]) => ({
    title: `YAML with ${reason}`,
    rule: 'syntax' as const,
    text,
    args: { reason },
  })),
];

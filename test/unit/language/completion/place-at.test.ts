import assert from 'node:assert/strict';
import { placesAt } from '../../../../src/core/language/completion/place/place-at.ts';
import { marked } from './marked.ts';

/** The places at the mark in one line each: scope, what is wanted, path, column of the keys, what is special. */
function told(text: string): readonly string[] {
  const { file, offset } = marked(text);
  return placesAt(file, offset).map((place) =>
    [
      place.scope,
      place.want,
      place.path.join('.') || '·',
      `@${place.column}`,
      ...(place.typed ? [`“${place.typed}”`] : []),
      ...(place.flow ? ['flow'] : []),
      ...(place.quote ? [place.quote] : []),
      ...(place.lead ? [`lead ${JSON.stringify(place.lead)}`] : []),
      ...(place.tail ? [`tail ${JSON.stringify(place.tail)}`] : []),
      ...(place.hasColon ? ['colon'] : []),
      ...(place.isNewItem ? ['new'] : []),
      ...(place.keys.size > 0 ? [[...place.keys].join(',')] : []),
    ].join(' '),
  );
}

const head = 'mailboxes:\n  - address: a@example.com\n';

const cases: readonly (readonly [about: string, text: string, ...places: string[]])[] = [
  ['an empty file', '¦', 'file key · @0'],
  ['a file with a byte order mark', '\uFEFF¦', 'file key · @0'],
  ['a half-typed key at the top', 'version: 1\nmail¦', 'file key · @0 “mail” version'],
  [
    'a line between keys at the top',
    'version: 1\n¦\nmailboxes:\n  - address: a@example.com\n',
    'file key · @0 version,mailboxes',
  ],
  [
    'an empty line in a mailbox',
    `${head}    ¦\n`,
    'mailbox key · @4 address',
    'mailbox key · @4 lead "  - " new',
  ],
  ['a half-typed key', `${head}    im¦\n    owner: IT\n`, 'mailbox key · @4 “im” address,owner'],
  [
    'a half-typed key with Windows line ends',
    `${head}    im¦\n    owner: IT\n`.replaceAll('\n', '\r\n'),
    'mailbox key · @4 “im” address,owner',
  ],
  [
    'a half-typed key before the address',
    `mailboxes:\n  - na¦\n    address: a@example.com\n`,
    'mailbox key · @4 “na” address',
  ],
  ['a key with its colon', `${head}    im¦ap: false\n`, 'mailbox key · @4 “im” colon address'],
  ['a key in quotes', `${head}    "im¦": false\n`, 'mailbox key · @4 “im” " colon address'],
  ['a half-typed key in quotes', `${head}    "im¦"\n`, 'mailbox key · @4 “im” " address'],
  ['after a dash', 'mailboxes:\n  - ¦\n', 'mailbox key · @4 new'],
  ['right after a dash', 'mailboxes:\n  -¦\n', 'mailbox key · @4 lead " " new'],
  ['a dash between items', `${head}  - ¦\n  - address: b@example.com\n`, 'mailbox key · @4 new'],
  ['a dash with keys below', `mailboxes:\n  - ¦\n    owner: IT\n`, 'mailbox key · @4 owner'],
  [
    'where the dashes are',
    `${head}  ¦\n  - address: b@example.com\n`,
    'mailbox key · @4 lead "- " new',
    'mailbox key · @4 lead "    " address',
  ],
  ['a word where the dashes are', `${head}  ow¦\n`, 'mailbox key · @4 “ow” lead "    " address'],
  [
    'a word where dashes of words are',
    `${head}    aliases:\n      - b@example.com\n      c¦\n`,
    'mailbox value aliases.1 @8 “c” lead "- " new',
  ],
  ['left of the last item', `${head}¦\n`, 'file key · @0 mailboxes', 'mailbox key · @4 lead "  - " new'],
  [
    'left of an item, between two',
    `${head}¦\n  - address: b@example.com\n`,
    'mailbox key · @4 lead "  - " new',
  ],
  ['under “mailboxes”', 'mailboxes:\n  ¦\n', 'mailbox key · @4 lead "- " new'],
  [
    'under “mailboxes”, at its column',
    'mailboxes:\n¦\n',
    'file key · @0 mailboxes',
    'mailbox key · @4 lead "  - " new',
  ],
  [
    'items at the column of their key',
    'mailboxes:\n- address: a@example.com\n  ¦\n',
    'mailbox key · @2 address',
    'mailbox key · @2 lead "- " new',
  ],
  ['an empty value', `${head}    imap: ¦\n`, 'mailbox value imap @4'],
  ['right after the colon', `${head}    imap:¦\n`, 'mailbox value imap @4 lead " "'],
  ['a value of some letters', `${head}    provider: ov¦h # the old one\n`, 'mailbox value provider @4 “ov”'],
  ['a value of two words', `${head}    owner: IT ¦\n`, 'mailbox value owner @4 “IT ”'],
  ['a value in quotes', `${head}    imap:\n      host: "im¦"\n`, 'mailbox value imap.host @6 “im” "'],
  ['a value whose quotes are open', `${head}    owner: 'Cl¦\n    name: x\n`, "mailbox value owner @4 “Cl” '"],
  ['after an anchor', `${head}    imap: &x ¦\n`, 'mailbox value imap @4'],
  ['in an anchor', `${head}    imap: &x¦\n`],
  ['an alias', `x-a: &a 1\n${head}    imap: *¦\n`, 'mailbox alias imap @4 “*”'],
  ['a merge key', `x-a: &a {}\n${head}    <<: ¦\n`, 'mailbox alias << @4'],
  ['under a key', `${head}    imap:\n      ¦\n`, 'mailbox key imap @6'],
  [
    'under a key, before what is there',
    `${head}    imap:\n      ¦\n      port: 993\n`,
    'mailbox key imap @6 port',
  ],
  [
    'left of what is under a key',
    `${head}    imap:\n  ¦\n      port: 993\n`,
    'mailbox key imap @6 lead "      " port',
  ],
  [
    'behind a block',
    `${head}    imap:\n      host: x\n      ¦\n`,
    'mailbox key imap @6 host',
    'mailbox key · @4 lead "  - " new',
  ],
  [
    'at the column of the mailbox behind a block',
    `${head}    imap:\n      host: x\n    ¦\n`,
    'mailbox key · @4 address,imap',
    'mailbox key · @4 lead "  - " new',
  ],
  ['one column too far', `${head}     ¦\n    owner: IT\n`, 'mailbox key · @4 lead "    " address,owner'],
  ['a key with a block below its value', `${head}    imap: ¦\n      port: 993\n`],
  ['in braces', `${head}    imap: { ¦ }\n`, 'mailbox key imap @4 flow'],
  ['in tight braces', `${head}    imap: {¦}\n`, 'mailbox key imap @4 flow lead " " tail " "'],
  ['in open braces', `${head}    imap: { ho¦\n    owner: IT\n`, 'mailbox key imap @4 “ho” flow'],
  ['a value in braces', `${head}    imap: { host: ¦, port: 993 }\n`, 'mailbox value imap.host @4 flow'],
  [
    'right after a colon in braces',
    `${head}    imap: { host:¦}\n`,
    'mailbox value imap.host @4 flow lead " " tail " "',
  ],
  [
    'between keys in braces',
    `${head}    imap: { host: x, ¦, port: 993 }\n`,
    'mailbox key imap @4 flow host,port',
  ],
  [
    'before a key in braces',
    `${head}    imap: {¦ port: 993 }\n`,
    'mailbox key imap @4 flow lead " " tail ", " port',
  ],
  [
    'braces over lines',
    `${head}    imap: {\n      host: x,\n      po¦\n    }\n    owner: IT\n`,
    'mailbox key imap @4 “po” flow host',
  ],
  ['a list in brackets', `${head}    clients: [ios, ¦]\n`, 'mailbox value clients.1 @4 flow new'],
  [
    'a list in open brackets',
    `${head}    clients: [ios, an¦\n    owner: IT\n`,
    'mailbox value clients.1 @4 “an” flow',
  ],
  ['an item after its dash', `${head}    aliases:\n      - ¦\n`, 'mailbox value aliases.0 @6 new'],
  [
    'where dashes of a list are',
    `${head}    aliases:\n      - b@example.com\n      ¦\n`,
    'mailbox value aliases.1 @8 lead "- " new',
  ],
  [
    'an item of the history',
    `${head}    history:\n      - date: 2026-01-01\n        ¦\n`,
    'mailbox key history.0 @8 date',
    'mailbox key history.1 @8 lead "      - " new',
  ],
  [
    'history in brackets',
    `${head}    history: [{ date: 2026-01-01, ¦ }]\n`,
    'mailbox key history.0 @4 flow date',
  ],
  [
    'the credential as a block',
    `${head}    credential:\n      keepassxc:\n        ¦\n`,
    'mailbox key credential.keepassxc @8',
  ],
  [
    'the source of a migration',
    `${head}    migration:\n      source: { provider: ¦ }\n`,
    'mailbox value migration.source.provider @6 flow',
  ],
  [
    'the target of a migration',
    `${head}    migration:\n      target:\n        imap:\n          port: ¦\n`,
    'mailbox value migration.target.imap.port @10',
  ],
  ['in defaults', 'defaults:\n  ¦\n', 'defaults key · @2'],
  ['a value in defaults', 'defaults:\n  oauth: { tenant: ¦ }\n', 'defaults value oauth.tenant @2 flow'],
  ['in domains', 'domains:\n  ¦\n', 'file key domains @2'],
  ['in a domain', 'domains:\n  example.com:\n    ¦\n', 'file key domains.example.com @4'],
  [
    'a domain in braces',
    'domains:\n  example.com: { owned: ¦ }\n',
    'file value domains.example.com.owned @2 flow',
  ],
  ['a block of the writer’s own', 'x-base: &base\n  ¦\n', 'file key x-base @2'],
  [
    'a file in flow style',
    '{ version: 1, mailboxes: [{ address: a@example.com, ¦ }] }',
    'mailbox key · @-1 flow address',
  ],
  [
    'a file in JSON',
    '{"mailboxes": [{"address": "a@example.com", "im¦"}]}',
    'mailbox key · @-1 “im” flow " address',
  ],
  [
    'a file that is indented',
    '  version: 1\n  mailboxes:\n    - address: a@example.com\n      ow¦\n',
    'mailbox key · @6 “ow” address',
  ],
  ['in a comment', `${head}    # im¦\n`],
  ['in a comment behind a value', `${head}    owner: IT # ¦\n`],
  ['in a comment in braces', `${head}    imap: { # ¦\n      port: 993 }\n`],
  ['in a text of several lines', `${head}    smtpNeeded: |\n      sca¦nner\n    owner: IT\n`],
  [
    'behind a text of several lines',
    `${head}    smtpNeeded: |\n      scanner\n    ow¦\n`,
    'mailbox key · @4 “ow” address,smtpNeeded',
  ],
  ['a text that goes on', `${head}    owner: the team\n      of fl¦\n`],
  ['under an unknown key', `${head}    colour:\n      ¦\n`],
  ['after a tab', `${head}\t¦\n`],
  ['in a second document', `${head}---\nfoo: 1\nna¦\n`],
  ['before the number sign of a comment', `${head}    owner: ¦# IT\n`],
];

const many = <Item>(made: (index: number) => Item): readonly Item[] =>
  Array.from({ length: 2000 }, (_, index) => made(index));

/** More than is looked at around the cursor. */
const large: readonly (readonly [about: string, text: string, ...places: string[]])[] = [
  [
    'in the midst of many domains',
    `domains:\n${many((index) => `  d${index}.example: { owned: true }\n${index === 1000 ? '  x.example:\n    ¦\n' : ''}`).join('')}`,
    'file key domains.x.example @4',
  ],
  [
    'in the midst of a file in flow style',
    `{ mailboxes: [${many((index) => `{ address: a${index}@example.com, ${index === 1000 ? '¦' : ''} }`).join(',\n')}] }`,
    'mailbox key · @0 flow address',
  ],
  [
    'in the midst of a file that is indented',
    `  mailboxes:\n${many((index) => `    - address: a${index}@example.com\n${index === 1000 ? '      ow¦\n' : ''}`).join('')}`,
    'mailbox key · @6 “ow” address',
  ],
  [
    'at the end of a long mailbox',
    `${head}    aliases:\n${many((index) => `      - a${index}@example.org\n`).join('')}    ow¦\n`,
    'mailbox key · @4 “ow” address',
  ],
];

describe('the place of a completion', () => {
  for (const [about, text, ...places] of large)
    it(`${about} is found from what stands near`, () => assert.deepEqual(told(text), places));

  for (const [about, text, ...places] of cases) it(about, () => assert.deepEqual(told(text), places));
});

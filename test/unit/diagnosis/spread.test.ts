import assert from 'node:assert/strict';
import type { DiagnosisRequest } from '../../../src/core/diagnosis/context.ts';
import { spread } from '../../../src/core/diagnosis/spread.ts';
import { stepsFor } from '../../../src/core/diagnosis/step-selection.ts';
import { parseMailboxes } from '../../../src/core/mailboxes/parse.ts';
import type { Side } from '../../../src/core/report/report.ts';

function requests(items: readonly string[], side: Side = 'source'): DiagnosisRequest[] {
  const { entries } = parseMailboxes(
    `version: 1\nmailboxes:\n${items.map((item) => `  - ${item}\n`).join('')}`,
  );
  assert.equal(entries.length, items.length);
  return entries.map((entry) => ({ entry, side, steps: stepsFor() }));
}

const addresses = (list: readonly DiagnosisRequest[]): string =>
  list.map(({ entry }) => entry.mailbox.address).join(' ');

describe('spread', () => {
  it('takes servers in turn and loses nobody', () => {
    const list = requests([
      '{ address: a1@x.fr, imap: { host: a.fr } }',
      '{ address: a2@x.fr, imap: { host: A.fr } }',
      '{ address: a3@x.fr, imap: { host: a.fr } }',
      '{ address: b1@x.fr, provider: ovh }',
      '{ address: b2@x.fr, provider: ovh, imap: false }',
      '{ address: c1@X.fr }',
      '{ address: c2@x.fr }',
    ]);
    assert.equal(addresses(spread(list)), 'a1@x.fr b1@x.fr c1@X.fr a2@x.fr b2@x.fr c2@x.fr a3@x.fr');
  });

  it('looks at the side that is diagnosed', () => {
    const to = (host: string): string => `migration: { target: { imap: { host: ${host} } } }`;
    const list = requests(
      [
        `{ address: a@x.fr, ${to('n.fr')} }`,
        `{ address: b@x.fr, ${to('n.fr')} }`,
        `{ address: c@x.fr, ${to('o.fr')} }`,
      ],
      'target',
    );
    assert.equal(addresses(spread(list)), 'a@x.fr c@x.fr b@x.fr');
  });

  it('has nothing to do with nothing', () => assert.deepEqual(spread([]), []));
});

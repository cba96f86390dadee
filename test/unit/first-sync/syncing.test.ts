import assert from 'node:assert/strict';
import { syncing } from '../../../src/core/first-sync/syncing.ts';
import type { Step } from '../../../src/core/report/report.ts';
import { workAt } from '../test-message/imap-scene.ts';

interface Mailbox {
  readonly folders: number;
  readonly capabilities?: string;
  readonly messages?: unknown;
  readonly header?: string;
}

/** The first sync of a mailbox with so many folders, and one message with that header. */
async function sync({
  folders,
  capabilities = 'IMAP4rev1',
  messages = 1,
  header = 'Subject: x\r\n\r\n',
}: Mailbox): Promise<Readonly<Record<string, Step | undefined>>> {
  const list = Array.from(
    { length: folders },
    (_, at) => `* LIST () "/" "f ${at}"\r\n* STATUS "f ${at}" (MESSAGES 2)\r\n`,
  );
  const { steps } = await workAt(
    syncing({ slowMs: 60_000, mostMs: 60_000 }),
    capabilities,
    (command) =>
      command.startsWith('LIST')
        ? list.join('')
        : `* 1 FETCH (UID 7 BODY[HEADER.FIELDS (SUBJECT)] {${header.length}}\r\n${header})\r\n`,
    { messages },
  );
  return steps;
}

describe('the first sync', function () {
  this.timeout(20_000);

  it('lists twenty thousand folders with their counts', async () => {
    const steps = await sync({
      folders: 19_999,
      capabilities: 'IMAP4rev1 LIST-EXTENDED LIST-STATUS SPECIAL-USE',
    });
    assert.deepEqual([steps['imap.folders']?.code, steps['imap.folders']?.detail['folders']], ['ok', 19_999]);
    assert.equal(steps['imap.folders']?.detail['messages'], 39_998);
    assert.equal(steps['imap.headers']?.code, 'ok');
  });

  it('ends at a server that lists without an end', async () => {
    const steps = await sync({ folders: 150_000 });
    assert.equal(steps['imap.folders']?.code, 'imap.protocol-error');
    assert.equal(steps['imap.headers'], undefined);
  });

  it('takes the header of a circular that names thousands of recipients', async () => {
    const header = `To: ${Array.from({ length: 5_000 }, (_, at) => `somebody.${at}@example.com`).join(',\r\n ')}\r\n\r\n`;
    assert.ok(header.length > 65_536);
    const steps = await sync({ folders: 1, header });
    assert.equal(steps['imap.headers']?.code, 'ok', steps['imap.headers']?.reply?.slice(0, 200));
  });

  it('does not take a header without an end', async () => {
    const steps = await sync({ folders: 1, header: `To: ${'x'.repeat(2_000_000)}\r\n\r\n` });
    assert.equal(steps['imap.headers']?.code, 'imap.protocol-error');
  });
});

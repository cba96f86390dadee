import assert from 'node:assert/strict';
import type { MailServer } from './mail-server.ts';
import { readMailbox, type MailboxContent } from './read-mailbox.ts';

/** Asserts that a target holds nothing twice and nothing of its own, whatever has not come yet. */
export async function assertPart(server: MailServer, address: string, wanted: MailboxContent): Promise<void> {
  for (const [folder, messages] of await readMailbox(server, address)) {
    const left = [...(wanted.get(folder) ?? [])];
    for (const message of messages) {
      const at = left.indexOf(message);
      assert.notEqual(at, -1, `twice, or of nobody, in ${folder}: ${message}`);
      left.splice(at, 1);
    }
  }
}

/** Asserts that a target holds each message once, with its flags and date. */
export async function assertAll(server: MailServer, address: string, wanted: MailboxContent): Promise<void> {
  const found = await readMailbox(server, address);
  for (const [folder, messages] of wanted)
    assert.deepEqual(found.get(folder) ?? [], messages, `messages of ${folder}`);
  for (const [folder, messages] of found)
    assert.deepEqual(messages, wanted.get(folder) ?? [], `messages of ${folder}`);
}

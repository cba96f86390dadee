import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { wordsFor } from '../../../../src/cli/translation.ts';
import { reportText } from '../../../../src/core/migration/report/report-text.ts';
import { transferReport } from '../../../../src/core/migration/report/transfer-report.ts';
import type { MirrorResult } from '../../../../src/core/migration/transfer/transfer-result.ts';
import { startOddTarget } from '../append/odd-target.ts';
import { mailStore, type MailFolders, type StoredMail } from './mail-store.ts';
import { mirrorBetween, type MirrorChanges } from './scene.ts';

const mail = (name: string, labels = ''): StoredMail => ({
  body: `Message-ID: <${name}@lab.test>\r\nSubject: ${name}\r\n\r\nhello\r\n`,
  labels,
});

/** One message in INBOX, starred and important; one under a label; two archived, of which one has a label that is no folder here. */
const gmail = (): MailFolders => ({
  INBOX: { messages: [mail('inbox')] },
  'Kunden/&AMQ-rger': { messages: [mail('label')] },
  '[Gmail]/All Mail': {
    attributes: '\\All',
    messages: [
      mail('inbox', '"\\\\Inbox" "\\\\Important" "\\\\Starred"'),
      mail('label', '"Kunden/&AMQ-rger"'),
      mail('archived', '"\\\\Important"'),
      mail('hidden', 'hidden'),
      mail('sent', '"\\\\Sent"'),
    ],
  },
  '[Gmail]/Sent Mail': { attributes: '\\Sent', messages: [mail('sent')] },
  '[Gmail]/Important': { attributes: '\\Important', messages: [mail('inbox'), mail('archived')] },
  '[Gmail]/Starred': { attributes: '\\Flagged', messages: [mail('inbox')] },
});

describe('a mirror from Gmail', function () {
  this.timeout(20_000);
  let stateDirectory: string;
  beforeEach(async () => {
    stateDirectory = await mkdtemp(join(tmpdir(), 'mailops-gmail-'));
  });
  afterEach(() => rm(stateDirectory, { recursive: true, force: true }));

  /** What the target holds afterwards, in each folder that holds something. */
  async function mirrored(
    target: MailFolders,
    changes: MirrorChanges = {},
    extension = 'X-GM-EXT-1 SPECIAL-USE',
  ): Promise<{ readonly result: MirrorResult; readonly held: Readonly<Record<string, readonly string[]>> }> {
    const store = mailStore(target);
    const servers = await Promise.all([
      startOddTarget({ capabilities: extension, answer: mailStore(gmail()).answer }),
      startOddTarget({ capabilities: 'LITERAL+ MULTIAPPEND UIDPLUS', answer: store.answer }),
    ]);
    const [from, to] = servers.map(({ port }, at) => ({
      address: `${at}@example.com`,
      port,
      password: 'pass-1',
    }));
    assert.ok(from && to);
    try {
      const result = await mirrorBetween(from, to, stateDirectory, changes);
      return { result, held: subjectsIn(store.folders) };
    } finally {
      await Promise.all(servers.map((server) => server.stop()));
    }
  }
  const subjectsIn = (folders: MailFolders): Readonly<Record<string, readonly string[]>> =>
    Object.fromEntries(
      Object.entries(folders)
        .filter(([, { messages }]) => messages.length > 0)
        .map(([name, { messages }]) => [
          name,
          messages.map(({ body }) => /^Subject: (.*)\r$/m.exec(body)?.[1] ?? '').sort(),
        ]),
    );
  const usual = { INBOX: ['inbox'], 'Kunden/&AMQ-rger': ['label'], '[Gmail]/Sent Mail': ['sent'] };

  it('brings each message once, and archived ones in a folder for All Mail', async () => {
    const { result, held } = await mirrored({ INBOX: { messages: [] } });
    assert.equal(result.result, 'complete');
    assert.deepEqual(held, { ...usual, '[Gmail]/All Mail': ['archived', 'hidden'] });
    assert.equal(result.totals.messages, 5);
    assert.equal(result.totals.sent, 5);
  });

  it('brings archived ones to what the target marks as All', async () => {
    const { held } = await mirrored({
      INBOX: { messages: [] },
      Everything: { attributes: '\\All', messages: [] },
    });
    assert.deepEqual(held, { ...usual, Everything: ['archived', 'hidden'] });
  });

  it('names the views in result and report, and brings nothing of them', async () => {
    const { result } = await mirrored({ INBOX: { messages: [] } });
    const views = result.folders.filter(({ isView }) => isView === true);
    assert.deepEqual(
      views.map(({ folder, messages, sent }) => [folder, messages, sent]),
      [
        ['[Gmail]/Important', 2, 0],
        ['[Gmail]/Starred', 1, 0],
      ],
    );
    const words = wordsFor('en');
    assert.match(
      reportText(transferReport(result, words), words),
      /Starred.*only shows messages of other folders: nothing to copy/,
    );
  });

  it('does nothing the second time, also when it has forgotten the first', async () => {
    const target = { INBOX: { messages: [] } };
    const { held } = await mirrored(target);
    const again = await mirrored(asFolders(held));
    await rm(stateDirectory, { recursive: true });
    const forgotten = await mirrored(asFolders(held));
    assert.deepEqual([again.result.totals.sent, forgotten.result.totals.sent], [0, 0]);
    assert.deepEqual(forgotten.held, held);
  });

  it('says the same in a plan', async () => {
    const { result, held } = await mirrored({ INBOX: { messages: [] } }, { dryRun: true });
    assert.deepEqual([result.totals.sent, held], [5, {}]);
  });

  it('takes the folders of any other server for what they are', async () => {
    const { result, held } = await mirrored({ INBOX: { messages: [] } }, {}, 'SPECIAL-USE');
    assert.equal(result.totals.sent, 11);
    assert.deepEqual(held['[Gmail]/Starred'], ['inbox']);
  });

  function asFolders(held: Readonly<Record<string, readonly string[]>>): MailFolders {
    return Object.fromEntries(
      Object.entries(held).map(([name, names]) => [name, { messages: names.map((one) => mail(one)) }]),
    );
  }
});

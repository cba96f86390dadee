import assert from 'node:assert/strict';
import { Socket } from 'node:net';
import { Duplex } from 'node:stream';
import { Deadline } from '../../../src/core/dialogue/deadline.ts';
import { Dialogue } from '../../../src/core/dialogue/dialogue.ts';
import type { LegScene } from '../../../src/core/diagnosis/leg-scene.ts';
import { StepRecorder } from '../../../src/core/diagnosis/step-recorder.ts';
import { ImapConversation } from '../../../src/core/imap/imap-conversation.ts';
import type { Step } from '../../../src/core/report/report.ts';
import { removing } from '../../../src/core/test-message/removing.ts';

const mark = { token: 'a'.repeat(32), messageId: `<mailops-test.${'a'.repeat(32)}@lab.test>` };
const marked = `Message-ID: ${mark.messageId}\r\nX-Mailops-Test: ${mark.token}\r\n\r\n`;
/** Quotes both marks, but in other fields. */
const quoting = `Message-ID: <other@lab.test>\r\nSubject: ${mark.messageId} ${mark.token}\r\n\r\n`;

interface Mailbox {
  readonly capabilities?: string;
  /** Header of each message that the server's search proposes, by UID. */
  readonly messages?: Readonly<Record<number, string>>;
  readonly folders?: string;
  /** What is said to a command that begins so, from its status on. */
  readonly refuses?: Readonly<Record<string, string>>;
}

/** Runs the removal at a server that answers as written; gives its step and what the server was told. */
async function remove(mailbox: Mailbox): Promise<{ step: Step; told: readonly string[] }> {
  const { capabilities = 'IMAP4rev1 UIDPLUS MOVE', messages = {}, folders = '', refuses = {} } = mailbox;
  const told: string[] = [];
  const answer = (command: string): string => {
    const fetched = Object.entries(messages).map(
      ([uid, header]) => `* 1 FETCH (UID ${uid} BODY[HEADER] {${header.length}}\r\n${header})\r\n`,
    );
    const rows: readonly (readonly [string, string])[] = [
      ['CAPABILITY', `* CAPABILITY ${capabilities}\r\n`],
      ['LIST', folders],
      ['UID SEARCH', `* SEARCH ${Object.keys(messages).join(' ')}\r\n`],
      ['UID FETCH', fetched.join('')],
    ];
    return rows.find(([begin]) => command.startsWith(begin))?.[1] ?? '';
  };
  const stream = new Duplex({
    read: () => undefined,
    write(chunk: Buffer, _encoding, done) {
      const [, tag = '', command = ''] = /^(\S+) (.*)\r\n$/s.exec(chunk.toString()) ?? [];
      told.push(command);
      const refusal = Object.entries(refuses).find(([begin]) => command.startsWith(begin))?.[1];
      stream.push(`${answer(command)}${tag} ${refusal ?? 'OK done'}\r\n`);
      done();
    },
  });
  const deadline = new Deadline(1_000, new AbortController().signal);
  const dialogue = new Dialogue(stream, {
    deadline,
    protocolError: 'imap.protocol-error',
    redact: (text) => text,
    transcript: () => undefined,
  });
  const conversation = new ImapConversation(dialogue);
  await conversation.ask('CAPABILITY');
  const recorder = new StepRecorder({
    order: ['imap.removal'],
    started: () => undefined,
    ended: () => undefined,
  });
  const reached = { host: 'mail.lab.test', port: 993, security: 'tls' } as const;
  const scene: LegScene = {
    plan: {
      leg: 'imap',
      candidates: [reached],
      hostFrom: 'file',
      username: 'a',
      auth: 'password',
      credential: undefined,
      oauth: undefined,
      authFrom: 'guess',
      isProviders: false,
      settings: [],
    },
    reached,
    socket: new Socket(),
    recorder,
    deadline,
    redact: (text) => text,
    providerId: undefined,
    loginFrame: { target: 'mail.lab.test:993', shell: '' },
  };
  await removing('INBOX', mark).run({ conversation, inbox: { code: 'ok', args: {}, detail: {} } }, scene);
  deadline.end();
  const step = recorder.finished.get('imap.removal')?.step;
  assert.ok(step);
  return { step, told };
}

const changing = (told: readonly string[]): string[] =>
  told.filter((command) => /STORE|EXPUNGE|MOVE|COPY/.test(command));

describe('removing the test message', () => {
  it('touches only what carries both marks in their own fields', async () => {
    const { step, told } = await remove({ messages: { 4: quoting, 7: marked } });
    assert.deepEqual(step.detail, { folder: 'INBOX', removal: 'expunged' });
    assert.deepEqual(changing(told), ['UID STORE 7 +FLAGS.SILENT (\\Deleted)', 'UID EXPUNGE 7']);
  });

  it('changes nothing where it is not there any more', async () => {
    const { step, told } = await remove({ messages: { 4: quoting } });
    assert.deepEqual([step.code, step.detail['removal'], changing(told)], ['ok', 'not-found', []]);
  });

  it('moves it to the trash where one message cannot be expunged alone', async () => {
    const { step, told } = await remove({
      capabilities: 'IMAP4rev1 MOVE',
      messages: { 7: marked },
      folders: '* LIST () "/" INBOX\r\n* LIST (\\Trash) "/" "Deleted Items"\r\n',
    });
    assert.equal(step.detail['removal'], 'moved-to-trash');
    assert.deepEqual(changing(told), ['UID MOVE 7 "Deleted Items"']);
  });

  it('leaves it where the server can do neither, or has no trash', async () => {
    for (const capabilities of ['IMAP4rev1', 'IMAP4rev1 MOVE']) {
      const { step, told } = await remove({ capabilities, messages: { 7: marked } });
      assert.deepEqual([step.code, changing(told)], ['mail.not-removed', []], capabilities);
    }
  });

  it('says it where the server refuses, and expunges nothing then', async () => {
    const { step, told } = await remove({
      messages: { 7: marked },
      refuses: { 'UID STORE': 'NO [NOPERM] Read-only folder' },
    });
    assert.deepEqual([step.code, step.reply], ['mail.not-removed', 'NO [NOPERM] Read-only folder']);
    assert.ok(!changing(told).some((command) => command.includes('EXPUNGE')));
  });
});

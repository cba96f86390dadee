import { Socket } from 'node:net';
import { Duplex } from 'node:stream';
import type { FurtherWork, ImapSession } from '../../../src/core/diagnosis/further-work.ts';
import type { LegScene } from '../../../src/core/diagnosis/leg-scene.ts';
import { StepRecorder } from '../../../src/core/diagnosis/step-recorder.ts';
import { Deadline } from '../../../src/core/dialogue/deadline.ts';
import { Dialogue } from '../../../src/core/dialogue/dialogue.ts';
import { ImapConversation } from '../../../src/core/imap/imap-conversation.ts';
import type { Step, StepDetail } from '../../../src/core/report/report.ts';

/** Runs further work at a server that says `answer` before it completes a command, OK unless `answer` ends in a completion of its own. */
export async function workAt(
  work: FurtherWork<ImapSession>,
  capabilities: string,
  answer: (command: string, told: readonly string[]) => string,
  inbox: StepDetail = {},
): Promise<{ readonly steps: Readonly<Record<string, Step | undefined>>; readonly told: readonly string[] }> {
  const told: string[] = [];
  const stream = new Duplex({
    read: () => undefined,
    write(chunk: Buffer, _encoding, done) {
      const [, tag = '', command = ''] = /^(\S+) (.*)\r\n$/s.exec(chunk.toString()) ?? [];
      told.push(command);
      const first = command === 'CAPABILITY' ? `* CAPABILITY ${capabilities}\r\n` : answer(command, told);
      stream.push(`${first}${tag} OK done\r\n`);
      done();
    },
  });
  const deadline = new Deadline(5_000, new AbortController().signal);
  const dialogue = new Dialogue(stream, {
    deadline,
    protocolError: 'imap.protocol-error',
    redact: (text) => text,
    transcript: () => undefined,
    ...(work.octets !== undefined && { octets: work.octets }),
  });
  const conversation = new ImapConversation(dialogue);
  await conversation.ask('CAPABILITY');
  const recorder = new StepRecorder({
    order: [...work.steps],
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
  await work.run({ conversation, inbox: { code: 'ok', args: {}, detail: inbox } }, scene);
  deadline.end();
  const steps = Object.fromEntries([...recorder.finished].map(([id, { step }]) => [id, step]));
  return { steps, told };
}

import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What Postfix was asked to do since the lab started. */
export interface SubmissionCount {
  /** Connections, all ended by now. */
  readonly sessions: number;
  /** AUTH commands, refused ones too. */
  readonly authCommands: number;
  /** MAIL FROM commands, refused ones too: a diagnosis sends none. */
  readonly mailCommands: number;
  /** Messages taken into the queue. */
  readonly queued: number;
  /** Recipients into whose Maildir a message went. */
  readonly delivered: number;
}

export interface Submissions {
  count(): Promise<SubmissionCount>;
}

const settleDeadlineMs = 10_000;

/**
 * Reads Postfix's log, which tells the commands of a session when the session ends. So each reading waits until no session is
 * open and until a line of its own, written the same way, has reached the file.
 */
export function submissionsIn(directory: string): Submissions {
  const settled = async (): Promise<string> => {
    const deadline = Date.now() + settleDeadlineMs;
    for (;;) {
      const log = await logWithMark(directory, deadline);
      if (log !== null && occurrences(log, / connect from /gu) === occurrences(log, / disconnect from /gu))
        return log;
      if (Date.now() > deadline) throw new Error('An SMTP session with the lab is still open');
      await delay(10);
    }
  };
  return {
    async count() {
      const log = await settled();
      return {
        sessions: occurrences(log, / disconnect from /gu),
        authCommands: commands(log, 'auth'),
        mailCommands: commands(log, 'mail'),
        queued: occurrences(log, /postfix\/smtpd\[\d+\]: [0-9A-F]+: client=/gu),
        delivered: occurrences(log, /postfix\/virtual\[\d+\]: .* status=sent /gu),
      };
    },
  };
}

async function logWithMark(directory: string, deadline: number): Promise<string | null> {
  const mark = randomUUID();
  await run('/usr/sbin/postlog', ['-c', directory, '-t', 'postfix/lab', mark]);
  for (;;) {
    const log = await readFile(`${directory}/maillog`, 'utf8');
    if (log.includes(mark)) return log;
    if (Date.now() > deadline) return null;
    await delay(5);
  }
}

/** Sum of a command over all sessions: `mail=1`, or `mail=0/1` where one of one was refused. */
function commands(log: string, name: string): number {
  let sum = 0;
  for (const match of log.matchAll(new RegExp(` disconnect from .* ${name}=(?:\\d+/)?(\\d+)`, 'gu'))) {
    sum += Number(match[1]);
  }
  return sum;
}

function occurrences(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { askDovecot } from './dovecot-authentication.ts';

/** One authentication that a server carried out, as Dovecot counted it. */
export interface Attempt {
  /** The name that was given; empty where the client gave none that could be read. */
  readonly user: string;
  /** `imap`: at Dovecot; `smtp`: at Postfix, which has Dovecot decide. */
  readonly service: string;
  /** SASL mechanism, upper case; IMAP's LOGIN command counts as PLAIN. */
  readonly mechanism: string;
  readonly success: boolean;
}

export interface AttemptFilter {
  readonly user?: string;
  readonly service?: 'imap' | 'smtp';
  readonly success?: boolean;
}

export interface Attempts {
  /** Every attempt since the lab started, in order. */
  list(filter?: AttemptFilter): Promise<readonly Attempt[]>;
  count(filter?: AttemptFilter): Promise<number>;
  /** LOGIN or AUTHENTICATE sent where LOGINDISABLED stood: Dovecot refuses them before it looks at the secret. */
  countDisallowed(): Promise<number>;
}

const barrierService = 'lab-barrier';
const barrierDeadlineMs = 5_000;

/**
 * Reads attempts from Dovecot's log. The log lags behind the wire by some milliseconds; so each reading first makes
 * an attempt of its own and waits until the log shows it: what came before it is in the log too.
 */
export function attemptsIn(logFile: string, authenticationSocket: string): Attempts {
  const settled = async (): Promise<string> => {
    const token = `barrier-${randomUUID()}`;
    await askDovecot(authenticationSocket, barrierService, token);
    const deadline = Date.now() + barrierDeadlineMs;
    for (;;) {
      const log = await readFile(logFile, 'utf8');
      if (attemptsFrom(log).some(({ user }) => user === token)) return log;
      if (Date.now() > deadline) throw new Error(`Dovecot's log does not show the attempt ${token}`);
      await delay(5);
    }
  };
  const list = async (filter: AttemptFilter = {}): Promise<readonly Attempt[]> =>
    attemptsFrom(await settled()).filter(
      ({ user, service, success }) =>
        service !== barrierService &&
        (filter.user === undefined || filter.user === user) &&
        (filter.service === undefined || filter.service === service) &&
        (filter.success === undefined || filter.success === success),
    );
  return {
    list,
    count: async (filter) => (await list(filter)).length,
    countDisallowed: async () =>
      (await settled()).match(/ failed: Plaintext authentication disabled/gu)?.length ?? 0,
  };
}

function attemptsFrom(log: string): Attempt[] {
  return log.split('\n').flatMap((line) => {
    const json = /stats: Info: (\{.*\})$/u.exec(line)?.[1];
    const attempt = json === undefined ? null : attemptOf(JSON.parse(json));
    return attempt ? [attempt] : [];
  });
}

function attemptOf(event: unknown): Attempt | null {
  if (!isRecord(event) || event['event'] !== 'auth_request_finished' || !isRecord(event['fields']))
    return null;
  const fields = event['fields'];
  const text = (key: string): string => (typeof fields[key] === 'string' ? fields[key] : '');
  return {
    user: text('original_user') || text('user'),
    service: text('service'),
    mechanism: text('mechanism').toUpperCase(),
    success: text('success') === 'yes' || fields['success'] === true,
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

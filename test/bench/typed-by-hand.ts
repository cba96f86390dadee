import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { labUsers } from '../lab/users.ts';
import type { DelayedServices } from './delayed-lab.ts';

/** One command of the sequence; `input` is what stands on its standard input. */
interface Typed {
  readonly program: string;
  readonly args: readonly string[];
  readonly input?: string;
}

/**
 * What an engineer types for one mailbox, one command after the other: MX and addresses, a look at both certificates, a
 * login with EXAMINE, a submission login that sends nothing. curl is told the address, so that it asks no name server again.
 */
function commands(services: DelayedServices, caFile: string): Typed[] {
  const { address, password } = labUsers.alice;
  const dig = (...questions: readonly string[]): Typed => ({
    program: 'dig',
    args: ['@127.0.0.1', '-p', String(services.dnsPort), '+short', ...questions],
  });
  const look = (host: string, port: number, ...more: readonly string[]): Typed => ({
    program: 'openssl',
    args: [
      ...['s_client', '-connect', `127.0.0.1:${port}`, '-servername', host],
      ...['-CAfile', caFile, '-verify_return_error', ...more],
    ],
    input: '',
  });
  // The password goes in by standard input: arguments are for everybody on the machine to read.
  const curl = (url: string, host: string, port: number, ...more: readonly string[]): Typed => ({
    program: 'curl',
    args: ['--silent', '--show-error', '--config', '-'],
    input: [
      `url = "${url}"`,
      `user = "${address}:${password}"`,
      `resolve = "${host}:${port}:127.0.0.1"`,
      `cacert = "${caFile}"`,
      ...more,
    ].join('\n'),
  });
  const [imap, smtp] = ['imap.lab.test', 'smtp.lab.test'] as const;
  const { imaps, submission } = services;
  return [
    dig('MX', 'lab.test'),
    dig('A', imap, 'AAAA', imap),
    dig('A', smtp, 'AAAA', smtp),
    look(imap, imaps),
    curl(`imaps://${imap}:${imaps}/`, imap, imaps, 'request = "EXAMINE INBOX"'),
    look(smtp, submission, '-starttls', 'smtp'),
    curl(`smtp://${smtp}:${submission}`, smtp, submission, 'ssl-reqd', 'request = "NOOP"'),
  ];
}

/** The programs in the order they are typed. */
export const typedInOrder =
  'dig MX · dig A AAAA (imap) · dig A AAAA (smtp) · openssl s_client · curl imaps EXAMINE · openssl s_client -starttls smtp · curl smtp AUTH';

/** Runs the whole sequence once; rejects where one of the commands fails, since a failure is no faster diagnosis. */
export async function typeByHand(services: DelayedServices, caFile: string): Promise<number> {
  const startedAt = performance.now();
  for (const command of commands(services, caFile)) await type(command);
  return performance.now() - startedAt;
}

async function type({ program, args, input }: Typed): Promise<void> {
  const child = spawn(program, args, { stdio: ['pipe', 'ignore', 'pipe'], timeout: 10_000 });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stdin.end(input ?? '');
  await once(child, 'close');
  if (child.exitCode !== 0) throw new Error(`${program} ended with ${child.exitCode ?? 'a signal'}: ${said}`);
}

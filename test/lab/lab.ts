import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { attemptsIn } from './attempts.ts';
import type { Attempts } from './attempts.ts';
import { createAuthority } from './authority.ts';
import type { Authority } from './authority.ts';
import { certificateKinds } from './certificate-kinds.ts';
import { authenticationSocket } from './dovecot-configuration.ts';
import { startDovecot } from './dovecot.ts';
import { startKeeper } from './keeper.ts';
import type { Keeper } from './keeper.ts';
import { assertRealPortsFree, realDnsHost, reserveLabPorts } from './lab-ports.ts';
import type { LabPorts } from './lab-ports.ts';
import { readMailbox } from './maildir.ts';
import type { MailboxState } from './maildir.ts';
import { startNsd } from './nsd.ts';
import { allEnded, Parts } from './parts.ts';
import { startPostfix } from './postfix.ts';
import { startSilentDns } from './silent-dns.ts';
import { submissionsIn } from './submissions.ts';
import type { Submissions } from './submissions.ts';
import { startTokenEndpoint, type TokenEndpoint } from './token-endpoint.ts';
import type { LabUserName } from './users.ts';
import { goodNames, labZones } from './zones.ts';

export interface LabOptions {
  /**
   * Serve also on port 53 of 127.0.0.53 and on 993, 143, 465 and 587 of the addresses in provider-hosts.ts.
   * One such lab at a time: rejects when a port is taken.
   */
  readonly realPorts?: boolean;
}

/** Real servers on loopback. The names in its zones, its users and certificates: README.md. */
export interface Lab {
  /** Everything it wrote, logs too; gone after `stop()`. */
  readonly directory: string;
  /** `ip:port` of the name server, as `mailops.dns.servers` wants it. */
  readonly dns: string;
  /** The same on port 53; null without real ports. */
  readonly realDns: string | null;
  /** `ip:port` of a name server that never answers. */
  readonly silentDns: string;
  readonly ports: LabPorts;
  readonly authority: Authority;
  /** What was tried at the servers' door, IMAP and SMTP. */
  readonly attempts: Attempts;
  /** What Postfix was asked to do. */
  readonly submissions: Submissions;
  /** Has Dovecot, and so Postfix, take tokens of another authorization server too: `judge` says who one is good for. */
  acceptTokens(judge: (token: string) => Promise<string | undefined>): void;
  /** Reads the message files on disk. */
  mailboxState(user: LabUserName): Promise<MailboxState>;
  /** Ends every process of the lab and removes its directory; may be called twice. */
  stop(): Promise<void>;
}

/** Starts Dovecot, Postfix and NSD as root; resolves when all of them serve, rejects with the words of the one that does not. */
export async function startLab(options: LabOptions = {}): Promise<Lab> {
  const realPorts = options.realPorts ?? false;
  if (process.getuid?.() !== 0) throw new Error('The lab starts Dovecot, Postfix and NSD as root');
  if (realPorts) await assertRealPortsFree();

  const directory = await mkdtemp(join(tmpdir(), 'mailops-lab-'));
  await chmod(directory, 0o755);
  const keeper = startKeeper(directory, directory);
  const reserved = await reserveLabPorts();
  const parts = new Parts();
  let stopping: Promise<void> | undefined;
  const stop = (): Promise<void> => (stopping ??= stopAll());
  const stopAll = async (): Promise<void> => {
    await parts.stop();
    await keeper.dismiss();
    await rm(directory, { recursive: true, force: true, maxRetries: 3 });
    reserved.release();
  };

  try {
    const plan: Plan = { directory, ports: reserved.ports, realPorts, keeper, parts };
    const [{ authority, tokens }, silent] = await allEnded([
      startMail(plan),
      startSilent(plan),
      startNames(plan),
    ]);
    const dovecot = join(directory, 'dovecot');
    return {
      directory,
      dns: `127.0.0.1:${reserved.ports.dns}`,
      realDns: realPorts ? `${realDnsHost}:53` : null,
      silentDns: silent.address,
      ports: reserved.ports,
      authority,
      attempts: attemptsIn(join(dovecot, 'dovecot.log'), authenticationSocket(dovecot)),
      submissions: submissionsIn(join(directory, 'postfix')),
      acceptTokens: (judge) => tokens.askToo(judge),
      mailboxState: (user) => readMailbox(join(directory, 'mail', user)),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

interface Plan {
  readonly directory: string;
  readonly ports: LabPorts;
  readonly realPorts: boolean;
  readonly keeper: Keeper;
  readonly parts: Parts;
}

async function startMail({
  directory,
  ports,
  realPorts,
  keeper,
  parts,
}: Plan): Promise<{ readonly authority: Authority; readonly tokens: TokenEndpoint }> {
  const [authority, tokens] = await allEnded([
    createAuthority(join(directory, 'authority'), goodNames()),
    parts.add(startTokenEndpoint()),
  ]);
  const dovecot = join(directory, 'dovecot');
  const common = {
    mailDirectory: join(directory, 'mail'),
    ports,
    realPorts,
    defaultCertificate: authority.certificate('good'),
    certificates: certificateKinds.map((kind) => authority.certificate(kind)),
  };
  await parts.add(startDovecot({ ...common, directory: dovecot }, tokens.url, keeper));
  // Second: an smtpd that cannot reach Dovecot ends, and Postfix waits a minute before it starts another.
  const setup = {
    ...common,
    directory: join(directory, 'postfix'),
    authenticationSocket: authenticationSocket(dovecot),
  };
  await parts.add(startPostfix(setup, keeper));
  return { authority, tokens };
}

function startSilent({ ports, parts }: Plan): ReturnType<typeof startSilentDns> {
  return parts.add(startSilentDns(ports.silentDns));
}

async function startNames({ directory, ports, realPorts, keeper, parts }: Plan): Promise<void> {
  const folder = join(directory, 'nsd');
  await mkdir(folder);
  const endpoints = [{ host: '127.0.0.1', port: ports.dns }];
  if (realPorts) endpoints.push({ host: realDnsHost, port: 53 });
  await parts.add(startNsd(folder, endpoints, labZones(ports), keeper));
}

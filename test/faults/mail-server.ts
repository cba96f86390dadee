import { chmod, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Authority } from '../lab/authority.ts';
import type { Daemon } from '../lab/daemon.ts';
import type { DovecotPorts } from '../lab/dovecot-configuration.ts';
import { startDovecot } from '../lab/dovecot.ts';
import { reservePort, type PortReservation } from '../lab/free-port.ts';
import { startKeeper, type Keeper } from '../lab/keeper.ts';

/** A Dovecot of its own, with mailboxes of its own, that can be killed and started again. */
export class MailServer {
  /** Homes of the mailboxes, as dovecot.ts lays them out. */
  readonly mailDirectory: string;
  /** In the clear, on 127.0.0.1. */
  readonly port: number;
  readonly #start: () => Promise<Daemon>;
  readonly #keeper: Keeper;
  readonly #reserved: readonly PortReservation[];
  #daemon: Daemon;

  private constructor(
    parts: Pick<MailServer, 'mailDirectory' | 'port'>,
    start: () => Promise<Daemon>,
    keeper: Keeper,
    reserved: readonly PortReservation[],
    daemon: Daemon,
  ) {
    this.mailDirectory = parts.mailDirectory;
    this.port = parts.port;
    this.#start = start;
    this.#keeper = keeper;
    this.#reserved = reserved;
    this.#daemon = daemon;
  }

  /** @param tokensUrl where it asks about access tokens (RFC 7662) */
  static async start(directory: string, authority: Authority, tokensUrl: string): Promise<MailServer> {
    await mkdir(directory);
    await chmod(directory, 0o755);
    const keeper = startKeeper(directory);
    const both = ['127.0.0.1', '::1'];
    const reserved = await Promise.all([both, both, both, ['127.0.0.2']].map(reservePort));
    const [imap = 0, imaps = 0, imapsIpv4 = 0, imapTlsOnly = 0] = reserved.map(({ port }) => port);
    const ports: DovecotPorts = { imap, imaps, imapsIpv4, imapTlsOnly };
    const setup = {
      directory: join(directory, 'dovecot'),
      mailDirectory: join(directory, 'mail'),
      ports,
      realPorts: false,
      defaultCertificate: authority.certificate('good'),
      certificates: [],
    };
    const start = (): Promise<Daemon> => startDovecot(setup, tokensUrl, keeper);
    const parts = { mailDirectory: setup.mailDirectory, port: imap };
    return new MailServer(parts, start, keeper, reserved, await start());
  }

  /** All its processes die where they stand; it serves again after `downMs`. */
  async restart(downMs: number): Promise<void> {
    process.kill(-this.#daemon.pid, 'SIGKILL');
    await this.#daemon.stop();
    await delay(downMs);
    this.#daemon = await this.#start();
  }

  async stop(): Promise<void> {
    await this.#daemon.stop();
    await this.#keeper.dismiss();
    for (const reservation of this.#reserved) reservation.release();
  }
}

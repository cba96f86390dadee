import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLab, type Lab } from '../../lab/lab.ts';
import { oauthClients, startOAuthServer, type OAuthServer } from '../../lab/oauth-server.ts';
import { labUsers } from '../../lab/users.ts';
import { startHost, type Host } from '../host.ts';
import type { Canary } from './canary.ts';
import { startEchoingServer, type EchoingServer } from './echoing-server.ts';

const { alice, bob, elodie, disabled, olivia } = labUsers;

export const passphrase = 'Master&canary/6Zwä+phrase';

/** The mailboxes of the scene, one for each place that a secret can come from, and two at a server that repeats what it hears. */
export const addresses = {
  variable: alice.address,
  typed: bob.address,
  vault: elodie.address,
  refused: disabled.address,
  signIn: olivia.address,
  echoed: 'echo@lab.test',
  echoedToken: 'token@lab.test',
} as const;

/** Secrets of the environment, by variable. */
const variables = {
  MAILOPS_CANARY_VARIABLE: alice.password,
  MAILOPS_CANARY_REFUSED: 'Refused&canary/8Kxü+secret',
  MAILOPS_CANARY_ECHOED: 'Echoed&canary/7Qzé+"secret',
  MAILOPS_CANARY_TOKEN: 'ya29.canary-token_4Hk8Zr2Vw9Lm3Np6Qs1Tb5Xc7Yd0Fg',
} as const;

/** Real servers, a real vault, and the real editor over a workspace that uses them all. Everything that the editor writes is in `folder`. */
export interface CanaryScene {
  readonly lab: Lab;
  readonly oauth: OAuthServer;
  readonly echo: EchoingServer;
  readonly host: Host;
  readonly folder: string;
  readonly workspace: string;
  /** The variables that the editor was given: those with secrets, and where the vault lies. */
  readonly environment: Readonly<Record<string, string>>;
  /** All that must be seen nowhere, tokens issued meanwhile included. */
  canaries(): readonly Canary[];
  stop(): Promise<void>;
}

export async function startScene(): Promise<CanaryScene> {
  const folder = await mkdtemp(join(tmpdir(), 'mailops-canary-'));
  const [workspace, temporary] = [join(folder, 'workspace'), join(folder, 'temporary')];
  await Promise.all([mkdir(workspace), mkdir(temporary)]);
  const vault = { GNUPGHOME: join(folder, 'gnupg'), PASSWORD_STORE_DIR: join(folder, 'store') };
  const [lab, echo] = await Promise.all([startLab(), startEchoingServer(), fillVault(vault)]);
  const oauth = await startOAuthServer(lab.authority);
  // Every token is due for another one at its next use.
  oauth.knobs.accessTokenSeconds = 50;
  lab.acceptTokens((token) => oauth.introspect(token));
  await writeFile(join(workspace, 'mailboxes.yaml'), mailboxesFile(lab, echo, oauth));
  const environment = { ...variables, ...vault };
  const host = await startIn(temporary, () =>
    startHost({
      workspace,
      anyCertificate: true,
      settings: {
        'mailops.dns.servers': [lab.dns],
        'mailops.tls.extraCaFile': lab.authority.caFile,
        'files.simpleDialog.enable': true,
      },
      env: environment,
    }),
  );
  return {
    lab,
    oauth,
    echo,
    host,
    folder,
    workspace,
    environment,
    canaries: () => [
      { name: 'a variable', secret: variables.MAILOPS_CANARY_VARIABLE, username: alice.address },
      { name: 'a refused password', secret: variables.MAILOPS_CANARY_REFUSED, username: disabled.address },
      { name: 'an echoed password', secret: variables.MAILOPS_CANARY_ECHOED, username: addresses.echoed },
      { name: 'an echoed token', secret: variables.MAILOPS_CANARY_TOKEN, username: addresses.echoedToken },
      { name: 'a typed password', secret: bob.password, username: bob.address },
      { name: 'an item of a vault', secret: elodie.password, username: elodie.address },
      { name: 'the passphrase of a vault', secret: passphrase },
      { name: 'a client secret', secret: oauthClients.secret },
      ...oauth.issued.map((secret) => ({ name: 'an issued token', secret, username: olivia.address })),
    ],
    async stop() {
      await host.close();
      spawnSync('gpgconf', ['--kill', 'all'], { env: { ...process.env, ...vault } });
      await Promise.all([oauth.stop(), echo.stop(), lab.stop()]);
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Editor and browser write everything below the temporary folder that is named when they start. */
async function startIn(temporary: string, start: () => Promise<Host>): Promise<Host> {
  const usual = process.env['TMPDIR'];
  process.env['TMPDIR'] = temporary;
  try {
    return await start();
  } finally {
    if (usual === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = usual;
  }
}

function mailboxesFile({ ports }: Lab, echo: EchoingServer, { issuer }: OAuthServer): string {
  const echoing = `imap: { host: 127.0.0.1, port: ${echo.port}, security: none }, smtp: false`;
  const client = `{ issuer: '${issuer}', clientId: ${oauthClients.desktop}, scopes: [openid, mail, offline_access] }`;
  return [
    'version: 1',
    'defaults:',
    `  imap: { host: mail.lab.test, port: ${ports.imaps}, security: tls }`,
    `  smtp: { host: mail.lab.test, port: ${ports.smtps}, security: tls }`,
    'mailboxes:',
    `  - { address: ${addresses.variable}, credential: 'env:MAILOPS_CANARY_VARIABLE' }`,
    `  - { address: ${addresses.typed} }`,
    `  - { address: ${addresses.vault}, credential: 'pass:mail/elodie' }`,
    `  - { address: ${addresses.refused}, credential: 'env:MAILOPS_CANARY_REFUSED' }`,
    `  - { address: ${addresses.signIn}, auth: oauth2, oauth: ${client} }`,
    `  - { address: ${addresses.echoed}, credential: 'env:MAILOPS_CANARY_ECHOED', ${echoing} }`,
    `  - { address: ${addresses.echoedToken}, auth: oauth2, credential: 'env:MAILOPS_CANARY_TOKEN', ${echoing} }`,
    '',
  ].join('\n');
}

/** A password store of `pass`, under a key that wants a passphrase. */
async function fillVault(vault: {
  readonly GNUPGHOME: string;
  readonly PASSWORD_STORE_DIR: string;
}): Promise<void> {
  await mkdir(vault.GNUPGHOME, { mode: 0o700 });
  const run = (command: string, args: readonly string[], input = ''): void => {
    const ended = spawnSync(command, args, { input, env: { ...process.env, ...vault }, encoding: 'utf8' });
    if (ended.status !== 0) throw new Error(`${command} ended with ${String(ended.status)}: ${ended.stderr}`);
  };
  const loopback = ['--batch', '--quiet', '--pinentry-mode', 'loopback', '--passphrase-fd', '0'];
  run('gpg', [...loopback, '--quick-gen-key', 'canary@lab.test', 'default', 'default', 'never'], passphrase);
  run('pass', ['init', 'canary@lab.test']);
  run('pass', ['insert', '-m', '--', 'mail/elodie'], `${elodie.password}\n`);
  // The agent would remember the passphrase.
  run('gpgconf', ['--kill', 'gpg-agent']);
}

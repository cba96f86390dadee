import { spawn } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inKeyStoreSession } from '../../lab/key-store-session.ts';
import { oauthClients } from '../../lab/oauth-server.ts';
import { signInByForm } from '../../lab/sign-in-by-form.ts';
import { addresses, type CanaryScene } from './canary-scene.ts';

/** All that one run of the command line printed. */
export interface CommandLineRun {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

/** A bug of the product at the worst moment: writing a login to a connection throws. Loaded before the command line by Node itself. */
const bug = `
import { TLSSocket } from 'node:tls';
import { Writable } from 'node:stream';
TLSSocket.prototype.write = function (text, ...rest) {
  if (/AUTHENTICATE|LOGIN/.test(String(text))) throw new TypeError('a bug in the middle of a login');
  return Writable.prototype.write.call(this, text, ...rest);
};
`;

const clientSecret = { MAILOPS_CANARY_CLIENT: oauthClients.secret } as const;

/** How long one run may take, milliseconds. */
const patienceMs = 25_000;

/** The command line as it is shipped, with the scene's secrets and a real key store below the scene's folder. */
export class CommandLine {
  readonly #scene: CanaryScene;
  readonly #home: string;

  constructor(scene: CanaryScene) {
    this.#scene = scene;
    this.#home = join(scene.folder, 'home');
  }

  /** Signs in and diagnoses in one session, so that the key store is there for both; then once more, where a bug breaks the login. */
  async runAll(): Promise<readonly CommandLineRun[]> {
    const { workspace, oauth } = this.#scene;
    const [file, broken] = ['mailboxes.yaml', 'bug.mjs'].map((name) => join(this.#home, name)) as [
      string,
      string,
    ];
    await mkdir(this.#home);
    await writeFile(broken, bug);
    // Its client has to show a secret.
    const text = await readFile(join(workspace, 'mailboxes.yaml'), 'utf8');
    await writeFile(file, text.replace(oauthClients.desktop, oauthClients.withSecret));
    const before = oauth.knobs.grants.length;
    const signIn = await this.#run([
      'sign-in',
      file,
      addresses.signIn,
      '--client-secret',
      'env:MAILOPS_CANARY_CLIENT',
    ]);
    const json = await this.#run(['diagnose', file, '--only', 'imap,smtp', '--format', 'json']);
    if (!oauth.knobs.grants.slice(before).includes('refresh_token')) throw new Error('No token was renewed');
    const shown = await this.#run([
      'diagnose',
      file,
      addresses.echoed,
      addresses.echoedToken,
      addresses.refused,
    ]);
    const crash = await this.#run(['diagnose', file, addresses.variable, '--only', 'imap'], {
      NODE_OPTIONS: `--import=${broken}`,
    });
    return [signIn, json, shown, crash];
  }

  #run(verb: readonly string[], more: Readonly<Record<string, string>> = {}): Promise<CommandLineRun> {
    const { lab, environment } = this.#scene;
    const common = ['--dns', lab.dns, '--ca', lab.authority.caFile, '--lang', 'en'];
    const own = [process.execPath, 'dist/cli.js', ...verb, ...common];
    const [command = '', ...args] =
      verb[0] === 'sign-in' || verb.includes('json') ? inKeyStoreSession(own) : own;
    const { PATH = '' } = process.env;
    const env = {
      PATH,
      HOME: this.#home,
      XDG_RUNTIME_DIR: this.#home,
      ...environment,
      ...clientSecret,
      ...more,
    };
    return new Promise((resolve, reject) => {
      const child = spawn(command, args, { env, timeout: patienceMs, killSignal: 'SIGKILL' });
      const heard = { out: '', error: '' };
      let opened = false;
      child.stdout.on('data', (chunk: Buffer) => (heard.out += chunk.toString()));
      child.stderr.on('data', (chunk: Buffer) => {
        heard.error += chunk.toString();
        const url = /^https:\/\/\S+$/mu.exec(heard.error)?.[0];
        if (opened || url === undefined || !heard.error.includes('press Enter')) return;
        opened = true;
        signInByForm(url, { address: addresses.signIn }, lab.authority.ca).catch(reject);
      });
      child.once('error', reject);
      child.once('close', (code, signal) => {
        if (signal === null) resolve({ code, ...heard });
        else reject(new Error(`${verb.join(' ')} took too long: ${heard.error}`));
      });
    });
  }
}

import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startKeeper } from '../lab/keeper.ts';
import { allEnded, Parts } from '../lab/parts.ts';
import { startScriptedServer } from '../lab/scripted-server.ts';
import { createCertificates } from './certificates.ts';
import { startDovecot } from './dovecot.ts';
import { exchangeImap, exchangeSubmission } from './microsoft.ts';
import { startNameServer } from './name-server.ts';
import { demoNames } from './names.ts';
import { reserveDemoPorts } from './ports.ts';
import { sampleFile } from './sample-file.ts';
import { startSubmission } from './submission.ts';

/** The servers of the demo and the file that names them. */
export interface DemoLab {
  /** Everything it wrote; gone after `stop()`. */
  readonly directory: string;
  /** The folder to open: it holds mailboxes.yaml and nothing else. */
  readonly workspace: string;
  readonly file: string;
  /** `ip:port`, for `--dns` and `mailops.dns.servers`. */
  readonly dns: string;
  /** PEM, for `--ca` and `mailops.tls.extraCaFile`. */
  readonly authorityFile: string;
  stop(): Promise<void>;
}

/**
 * Starts mail and name servers under the user's own account, on free ports of 127.0.0.1; resolves when all of them serve.
 * However this process ends, Dovecot and the directory go with it.
 */
export async function startDemoLab(): Promise<DemoLab> {
  const directory = await mkdtemp(join(tmpdir(), 'mailops-demo-'));
  // Started by root, Dovecot's processes have accounts of their own and still must get in.
  if (process.getuid?.() === 0) await chmod(directory, 0o755);
  const keeper = startKeeper(directory, directory);
  const parts = new Parts();
  const { ports, release } = await reserveDemoPorts();
  const stop = async (): Promise<void> => {
    await parts.stop();
    await keeper.dismiss();
    await rm(directory, { recursive: true, force: true, maxRetries: 3 });
    release();
  };
  try {
    const folders = {
      certificates: join(directory, 'certificates'),
      dovecot: join(directory, 'dovecot'),
      mail: join(directory, 'mail'),
      workspace: join(directory, 'five-mailboxes'),
    };
    await Promise.all(Object.values(folders).map((folder) => mkdir(folder)));
    const file = join(folders.workspace, 'mailboxes.yaml');
    await writeFile(file, sampleFile(ports));
    const certificates = await createCertificates(folders.certificates);
    const { certificate: chain, key } = certificates.microsoft;
    const microsoft = { certificate: { chain, key } };
    const submission = { mailDirectory: folders.mail, certificates };
    await allEnded([
      parts.add(startNameServer(ports.dns, demoNames)),
      parts.add(
        startDovecot(
          { directory: folders.dovecot, mailDirectory: folders.mail, port: ports.imap, certificates },
          keeper,
        ),
      ),
      parts.add(startSubmission({ ...submission, port: ports.submission, implicit: false })),
      parts.add(startSubmission({ ...submission, port: ports.submissions, implicit: true })),
      parts.add(startScriptedServer(exchangeImap, { ...microsoft, port: ports.microsoftImap })),
      parts.add(startScriptedServer(exchangeSubmission, { ...microsoft, port: ports.microsoftSubmission })),
    ]);
    return {
      directory,
      workspace: folders.workspace,
      file,
      dns: `127.0.0.1:${ports.dns}`,
      authorityFile: certificates.authority.certificateFile,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

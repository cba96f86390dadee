import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where mbsync copies from and to. */
export interface MbsyncRun {
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly directory: string;
}

/** mbsync as it comes, told only what it has to be: one way, all folders, Maildir with sub-folders. Resolves when it has ended. */
export async function runMbsync({ port, user, password, directory }: MbsyncRun): Promise<void> {
  mkdirSync(join(directory, 'state'), { recursive: true });
  mkdirSync(join(directory, 'mail'), { recursive: true });
  const configuration = join(directory, 'mbsyncrc');
  writeFileSync(
    configuration,
    [
      'IMAPAccount lab',
      'Host 127.0.0.1',
      `Port ${port}`,
      `User ${user}`,
      `Pass ${password}`,
      'SSLType None',
      'AuthMechs LOGIN',
      '',
      'IMAPStore there',
      'Account lab',
      '',
      'MaildirStore here',
      `Path ${directory}/mail/`,
      `Inbox ${directory}/mail/INBOX`,
      'SubFolders Verbatim',
      '',
      'Channel copy',
      'Far :there:',
      'Near :here:',
      'Patterns *',
      'Sync Pull',
      'Create Near',
      `SyncState ${directory}/state/`,
      '',
    ].join('\n'),
  );
  await new Promise<void>((resolve, reject) => {
    const child = spawn('mbsync', ['-q', '-q', '-c', configuration, '-a'], { stdio: 'ignore' });
    child.once('error', reject);
    // It ends with 0 when it has left out a folder, and with 1 when it says so: what it copied is counted, not believed.
    child.once('close', () => resolve());
  });
}

import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * Where this machine's user keeps what Mailops has to remember of a move, for the editor and the command line alike: `MAILOPS_STATE`, else
 * the place of the platform (XDG Base Directory Specification; Apple, “File System Programming Guide”; Microsoft, “Known Folders”).
 */
export function stateDirectory(
  environment: Readonly<Record<string, string | undefined>> = process.env,
  platform: NodeJS.Platform = process.platform,
): string {
  const { MAILOPS_STATE: chosen, XDG_STATE_HOME: xdg, LOCALAPPDATA: local } = environment;
  if (chosen !== undefined && chosen !== '') return chosen;
  if (platform === 'win32') return join(local ?? join(homedir(), 'AppData', 'Local'), 'mailops');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'mailops');
  return join(xdg !== undefined && xdg !== '' ? xdg : join(homedir(), '.local', 'state'), 'mailops');
}

import { createHash } from 'node:crypto';
import * as vscode from 'vscode';
import type { KnownFile } from './known-file.ts';
import { readText } from './read-text.ts';

/**
 * Reads and parses one file; undefined where it is gone. What cannot be read comes back as a file with that problem, and
 * `known` itself where nothing has changed since.
 */
export async function parseFile(uri: vscode.Uri, known?: KnownFile): Promise<KnownFile | undefined> {
  const [{ parseMailboxes }, { LineIndex }, result] = await Promise.all([
    import('../../core/mailboxes/parse.ts'),
    import('../../core/mailboxes/positions.ts'),
    readText(uri),
  ]);
  if (result.kind === 'absent') return undefined;
  const fingerprint = createHash('sha256').update(JSON.stringify(result)).digest('base64');
  if (known?.fingerprint === fingerprint) return known;
  const path = vscode.workspace.asRelativePath(uri, true);
  const about = { uri, id: uri.toString(), path, fingerprint };
  if (result.kind === 'problem')
    return {
      ...about,
      content: { domains: new Map(), entries: [], problems: [result.problem] },
      lines: new LineIndex(''),
    };
  return { ...about, content: parseMailboxes(result.text), lines: new LineIndex(result.text) };
}

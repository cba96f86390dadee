import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Corpus } from '../lab/migration/corpus.ts';
import { runCommand } from './command.ts';
import { environmentAt, writeMailboxes } from './mailbox-file.ts';
import type { Place, Stage, Subject } from './subject.ts';

interface Line {
  readonly type: string;
  readonly folder?: string;
  readonly title?: string;
  readonly uidValidity?: number;
  readonly uid?: number;
  readonly file?: string;
  readonly size?: number;
  readonly sha256?: string;
}

/** `mailops backup`, looked at with nothing but its documented format. */
export function backupSubject(corpus: Corpus): Subject {
  return {
    verb: 'backup',
    routes: ['source'],
    written: corpus.octets,
    needsDisk: true,
    prepare: (place) => prepareBackup(place, corpus),
  };
}

async function prepareBackup(place: Place, corpus: Corpus): Promise<Stage> {
  const file = await writeMailboxes(place);
  const { address } = place;
  const to = join(place.disk, 'backups');
  const directory = join(to, address);
  const environment = environmentAt(place);
  const connections = ['--connections-per-host', String(place.connections)];
  const known = new Set([...corpus.hashes.values()].flat());
  return {
    command: { args: ['backup', file, address, '--to', to, '--format', 'json', ...connections], environment },
    appended: to,
    assertSound: async () => {
      // What no line names is no part of the backup yet, and may be torn.
      const { lines } = await manifestIn(directory);
      for (const { sha256 = '', file } of await assertFiles(directory, lines))
        assert.ok(known.has(sha256), `of nobody: ${file}`);
    },
    assertWhole: async () => {
      const { lines, torn } = await manifestIn(directory);
      assert.equal(torn, undefined, 'the last line is whole');
      assert.equal(lines.at(-1)?.type, 'closed');
      const messages = await assertFiles(directory, lines);
      const titles = new Map(
        lines.flatMap((line) => (line.type === 'folder' ? [[line.folder, line.title]] : [])),
      );
      const hashes = new Map<string, string[]>([...corpus.hashes.keys()].map((title) => [title, []]));
      for (const { folder, sha256 = '' } of messages) hashes.get(titles.get(folder) ?? '')?.push(sha256);
      for (const [title, list] of corpus.hashes)
        assert.deepEqual(hashes.get(title)?.sort(), list, `messages of ${title}`);
      assert.equal(messages.length, corpus.messages, 'messages in all');
      assert.equal((await messagesUnder(join(directory, 'folders'))).length, corpus.messages, 'files');
      for (const left of ['partial', 'lock'])
        assert.ok(!existsSync(join(directory, left)), `${left} is left`);
      const verified = await runCommand({ args: ['backup', 'verify', to], environment });
      assert.equal(verified.code, 0, verified.output + verified.said);
    },
    assertIdle: (result) => {
      assert.equal(result['octets'], 0);
      assert.deepEqual(result['missing'], []);
    },
  };
}

/** All lines; only the last may be torn. A directory without a manifest has none. */
async function manifestIn(directory: string): Promise<{ lines: Line[]; torn: string | undefined }> {
  const path = join(directory, 'manifest.ndjson');
  if (!existsSync(path)) return { lines: [], torn: undefined };
  const all = (await readFile(path, 'utf8')).split('\n');
  const last = all.pop() ?? '';
  const lines = all.map((line): Line => JSON.parse(line) as Line);
  return { lines, torn: last === '' ? undefined : last };
}

/** Holds each message that the manifest names against its file, each named once. Gives their lines. */
async function assertFiles(directory: string, lines: readonly Line[]): Promise<Line[]> {
  const messages = lines.filter(({ type }) => type === 'message');
  const seen = new Set<string>();
  for (const { folder, uidValidity, uid, file = '', size, sha256 } of messages) {
    const name = `${folder} ${uidValidity} ${uid}`;
    assert.ok(!seen.has(name), `twice in the manifest: ${name}`);
    seen.add(name);
    const path = join(directory, file);
    assert.ok(existsSync(path), `named and not there: ${file}`);
    assert.equal((await readFile(path)).length, size, `size of ${file}`);
    assert.equal(await hashOf(path), sha256, `content of ${file}`);
  }
  return messages;
}

async function messagesUnder(directory: string): Promise<string[]> {
  if (!existsSync(directory)) return [];
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
}

async function hashOf(path: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
}

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { finished } from 'node:stream/promises';
import { box } from './box.ts';
import { copyInChild } from './copy-in-child.ts';
import { startOddServer } from './odd-server.ts';
import { manifestOf } from './scene.ts';

const address = 'claire@example.com';
const password = 'pass-1';

describe('a backup of a large mailbox', function () {
  this.timeout(120_000);
  let directory: string;
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'mailops-large-'));
  });
  afterEach(() => rm(directory, { recursive: true, force: true }));

  it('holds little of a message of 100 MB in memory', async () => {
    const piece = Buffer.alloc(1_048_576, 'x');
    const pieces = 100;
    const server = createServer({ noDelay: true }, (socket) => {
      socket.on('error', () => undefined).write('* OK [CAPABILITY IMAP4rev1] ready\r\n');
      createInterface({ input: socket }).on('line', (line) => {
        const [tag = '', ...words] = line.split(' ');
        const command = words.join(' ');
        if (!command.includes('BODY')) {
          const said = box(() => undefined)(command, 1) ?? 'OK done';
          const at = said.lastIndexOf('\r\n') + 2;
          const untagged = said.includes('\r\n') ? said.slice(0, at) : '';
          socket.write(
            `${untagged.replace('SEARCH 1 2 3', 'SEARCH 1').replace('3 EXISTS', '1 EXISTS')}${tag} ${said.slice(untagged.length)}\r\n`,
          );
          return;
        }
        socket.write(`* 1 FETCH (UID 1 FLAGS () BODY[] {${pieces * piece.length}}\r\n`);
        for (let count = 0; count < pieces; count += 1) socket.write(piece);
        socket.write(`)\r\n${tag} OK done\r\n`);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const at = server.address();
    const port = at && typeof at === 'object' ? at.port : 0;
    try {
      const { result, mostMemory } = await copyInChild({ address, port, password, directory });
      assert.deepEqual([result.result, result.octets], ['complete', pieces * piece.length]);
      assert.ok(mostMemory < 90, `${mostMemory} MB`);
      const [kept] = manifestOf(directory, address).filter(({ type }) => type === 'message');
      assert.ok(kept?.type === 'message');
      const hash = createHash('sha256');
      for (let count = 0; count < pieces; count += 1) hash.update(piece);
      assert.equal(kept.sha256, hash.digest('hex'));
      assert.equal((await stat(join(directory, address, kept.file))).size, result.octets);
    } finally {
      server.close();
    }
  });

  it('fetches what is new in a folder of 500,000 messages, in bounded memory', async () => {
    const [known, all] = [499_980, 500_000];
    await mkdir(join(directory, address));
    const manifest = createWriteStream(join(directory, address, 'manifest.ndjson'));
    const at = '2026-01-01T00:00:00.000Z';
    manifest.write(`${JSON.stringify({ type: 'manifest', version: 1, address, at })}\n`);
    for (let uid = 1; uid <= known; uid += 1)
      manifest.write(
        `{"type":"message","folder":"Box","uidValidity":9,"uid":${uid},"file":"folders/Box/9.${uid}.eml","size":1,"sha256":"${'0'.repeat(64)}","flags":[],"keywords":[],"internalDate":null}\n`,
      );
    manifest.end(`${JSON.stringify({ type: 'closed', at, folders: [] })}\n`);
    await finished(manifest);
    const uids = Array.from({ length: all }, (_, index) => index + 1).join(' ');
    const flags = Array.from({ length: all }, (_, index) => index + 1)
      .map((uid) => `* ${uid} FETCH (UID ${uid} FLAGS ())\r\n`)
      .join('');
    const server = await startOddServer(
      box((command) => {
        if (command === 'EXAMINE "Box"') return `* ${all} EXISTS\r\n* OK [UIDVALIDITY 9] valid\r\nOK done`;
        if (command === 'UID SEARCH ALL') return `* SEARCH ${uids}\r\nOK done`;
        return command.endsWith('(UID FLAGS)') ? `${flags}OK done` : undefined;
      }),
    );
    try {
      const { result, mostMemory } = await copyInChild({
        address,
        port: server.port,
        password,
        directory,
      });
      assert.deepEqual(
        [result.result, result.messages.onServer, result.messages.fetched, result.messages.deleted],
        ['complete', all, all - known, 0],
      );
      assert.ok(mostMemory < 250, `${mostMemory} MB`);
    } finally {
      await server.stop();
    }
  });

  it('copies thousands of folders, each of which it opens once', async () => {
    const names = Array.from({ length: 2_000 }, (_, at) => `Folder ${at}`);
    const server = await startOddServer(
      box((command) => {
        if (command.startsWith('LIST'))
          return `${names.map((name) => `* LIST () "/" "${name}"\r\n`).join('')}OK done`;
        const name = /^STATUS ("[^"]*")/.exec(command)?.[1];
        if (name !== undefined) return `* STATUS ${name} (MESSAGES 0 UIDNEXT 1 UIDVALIDITY 9)\r\nOK done`;
        if (command.startsWith('EXAMINE "Folder'))
          return '* 0 EXISTS\r\n* OK [UIDVALIDITY 9] valid\r\n* OK [UIDNEXT 1] next\r\nOK done';
        return command === 'UID SEARCH ALL' ? '* SEARCH\r\nOK done' : undefined;
      }),
    );
    try {
      const { result } = await copyInChild({ address, port: server.port, password, directory });
      assert.deepEqual([result.result, result.folders], ['complete', names.length]);
      const opened = server.commands.filter((command) => command.startsWith('EXAMINE "Folder'));
      assert.equal(opened.length, names.length);
    } finally {
      await server.stop();
    }
  });
});

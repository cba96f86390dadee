import assert from 'node:assert/strict';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bulkUsers } from '../lab/users.ts';
import { makeCorpus } from '../lab/migration/corpus.ts';
import { openArena, type Arena } from './arena.ts';
import { runCommand, type Ended } from './command.ts';
import { mirrorSubject } from './mirror-subject.ts';
import { copyByHand, type MailboxContent } from './read-mailbox.ts';
import { resultOf, told } from './result-document.ts';
import { startScene, type Scene } from './scene.ts';

/** A tagged answer that says where a message went (RFC 4315 §3). */
const kept = /^\S+ OK \[APPENDUID \d+ [\d:,]+\]/u;

const insistently = { force: true, maxRetries: 20, retryDelay: 5 } as const;

describe('a mirror into a mailbox whose server is hostile', function () {
  this.timeout(60_000);
  let scene: Scene;
  let content: MailboxContent;
  const source = `sent-away@${bulkUsers.domain}`;
  before(async () => {
    scene = await startScene();
    makeCorpus(homeOf('sent-away'), 100);
    content = await copyByHand(scene.steady, source, `by-hand@${bulkUsers.domain}`);
  });
  after(() => scene.stop());

  const homeOf = (name: string): string => join(scene.steady.mailDirectory, 'bulk', name);
  const messagesOf = (all: MailboxContent): number =>
    [...all.values()].reduce((sum, { length }) => sum + length, 0);

  async function within(name: string, work: (arena: Arena) => Promise<void>): Promise<void> {
    const subject = mirrorSubject(content);
    const arena = await openArena({ name, subject, server: scene.steady, address: source }, scene);
    try {
      await work(arena);
    } finally {
      await arena.close();
    }
  }

  async function assertComplete({ stage }: Arena): Promise<void> {
    const ended = await runCommand(stage.command);
    assert.deepEqual([ended.code, resultOf(ended).result], [0, 'complete'], told(ended));
    await stage.assertWhole();
    stage.assertIdle(resultOf(await runCommand(stage.command)));
  }

  it('that lies about where messages went: nothing is sent twice for it', () =>
    within('lies', async (arena) => {
      arena.proxies.target.meddle((line) =>
        line.replace(/\[APPENDUID (\d+) [\d:,]+\]/u, '[APPENDUID $1 4000000000]'),
      );
      await assertComplete(arena);
    }));

  it('that says BYE in place of each tenth OK', () =>
    within('bye', async (arena) => {
      let count = 0;
      let isOver = false;
      const { target } = arena.proxies;
      target.meddle((line) => {
        if (isOver) return undefined;
        if (!kept.test(line)) return line;
        count += 1;
        if (count % 10 !== 1) return line;
        isOver = true;
        setImmediate(() => {
          target.cut('close');
          isOver = false;
        });
        return '* BYE going down';
      });
      await assertComplete(arena);
    }));

  it('that numbers its folders anew in the middle', () =>
    within('renumbers', async (arena) => {
      const { target } = arena.proxies;
      target.arm({ from: 'client', octets: 600_000 }, () => {
        target.cut('reset');
        for (const path of filesUnder(homeOf('renumbers'), /^dovecot(?:-uidlist|-uidvalidity|\.index)/u))
          rmSync(path, { force: true });
      });
      await runCommand(arena.stage.command);
      await arena.stage.assertSound();
      await assertComplete(arena);
    }));

  it('that loses a folder in the middle: it is made and filled again', () =>
    within('loses', async (arena) => {
      const { target } = arena.proxies;
      target.arm({ from: 'client', octets: 1_200_000 }, () => {
        for (const name of readdirSync(join(homeOf('loses'), 'Maildir')))
          if (name.startsWith('.Archive'))
            // Dovecot may still be writing into it.
            rmSync(join(homeOf('loses'), 'Maildir', name), { ...insistently, recursive: true });
      });
      await runCommand(arena.stage.command);
      await arena.stage.assertSound();
      await assertComplete(arena);
    }));

  it('that says OK and keeps nothing: a comparison names every message that is lost', () =>
    within('forgets', async ({ stage, proxies }) => {
      const lost = 3;
      await runCommand(stage.command);
      const inbox = join(homeOf('forgets'), 'Maildir', 'cur');
      for (const name of readdirSync(inbox).sort().slice(0, lost)) rmSync(join(inbox, name));
      assert.ok(proxies.target.passed.client > 0);
      const ended = await compared(stage.command.args, stage.command.environment);
      const { result, totals, differences } = resultOf(ended);
      assert.deepEqual([ended.code, result], [1, 'incomplete'], told(ended));
      assert.ok(Array.isArray(differences));
      assert.deepEqual(
        differences.map((each: Record<string, unknown>) => [each['class'], each['folder']]),
        Array.from({ length: lost }, () => ['lost', 'INBOX']),
      );
      const { matched, messages } = totals as Record<string, unknown>;
      assert.deepEqual([matched, messages], [messagesOf(content) - lost, messagesOf(content)]);
    }));

  function compared(
    mirror: readonly string[],
    environment: Readonly<Record<string, string>>,
  ): Promise<Ended> {
    const [, file = '', address = ''] = mirror;
    return runCommand({ args: ['compare', file, address, '--format', 'json'], environment });
  }
});

function filesUnder(directory: string, pattern: RegExp): string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && pattern.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name));
}

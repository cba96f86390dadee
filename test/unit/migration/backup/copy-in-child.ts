import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { BackupResult } from '../../../../src/core/migration/backup/backup-result.ts';
import { backUpFrom, type Place } from './scene.ts';

/** What a backup in a process of its own came to. */
export interface ChildCopy {
  readonly result: BackupResult;
  /** The most memory the copying added to what the process had before, megabytes (10⁶ octets). */
  readonly mostMemory: number;
}

/** Backs up in a process of its own, so that nothing of the test is in its memory. */
export async function copyInChild(place: Place): Promise<ChildCopy> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', fileURLToPath(import.meta.url), JSON.stringify(place)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const ended = once(child, 'exit');
  const output = await text(child.stdout);
  await ended;
  return JSON.parse(output) as ChildCopy;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const place = JSON.parse(process.argv[2] ?? '') as Place;
  const before = process.memoryUsage.rss();
  let most = before;
  const look = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 10);
  const result = await backUpFrom(place);
  clearInterval(look);
  process.stdout.write(JSON.stringify({ result, mostMemory: (most - before) / 1e6 }));
}

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Runs the openssl command line; rejects with its own words. */
export async function openssl(...parameters: readonly string[]): Promise<void> {
  await run('openssl', parameters, { encoding: 'utf8' });
}

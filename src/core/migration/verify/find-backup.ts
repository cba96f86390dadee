import { readdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { errnoOf } from '../../dialogue/network-fault.ts';
import { backupOf, manifestName } from '../store/layout.ts';

/** The backup of an address that a person named by its own directory or by the one above. Where neither holds one it is the latter. */
export async function findBackup(directory: string, address: string): Promise<string> {
  const named = resolve(directory);
  try {
    if ((await readdir(named)).includes(manifestName)) return named;
  } catch (error) {
    if (!/^E[A-Z\d]+$/.test(errnoOf(error))) throw error;
  }
  return backupOf(named, address).directory;
}

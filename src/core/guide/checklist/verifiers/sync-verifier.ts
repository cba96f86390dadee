import { numberIn } from '../../../words/facts/detail.ts';
import type { Verifier } from './finding.ts';
import { withNewPassword } from './with-new-password.ts';

/**
 * Folders and newest headers came down within a minute, in a test of the first sync with the new credentials. One that was slow or broke off
 * says as much about the network as about the mailbox, and takes nothing back.
 */
export const comesDownInAMinute: Verifier = withNewPassword('check-first-sync', ({ tests = [] }) => {
  for (const { side, steps, startedAt } of tests) {
    const headers = steps.find(({ id }) => id === 'imap.headers');
    const totalMs = numberIn(headers?.detail ?? {}, 'totalMs');
    if (side !== 'source' || headers?.status !== 'pass' || totalMs === undefined) continue;
    const folders = numberIn(steps.find(({ id }) => id === 'imap.folders')?.detail ?? {}, 'folders');
    const evidence = `imap.folders: ${folders ?? '?'}, imap.headers ok: ${(totalMs / 1_000).toFixed(1)} s`;
    return { outcome: 'proved', evidence, at: startedAt };
  }
  return undefined;
});

import { findTests } from '../find-tests.ts';
import { runFiles } from '../run-files.ts';
import { runInHost } from './run-in-host.ts';

/**
 * The editor tier: the suite inside the extension host, then its part for which another extension is installed, then the tests that drive
 * the editor from outside. Returns the failures.
 */
export async function runEditorTests(): Promise<number> {
  const inside = (await runInHost()) + (await runInHost('beside-red-hat-yaml'));
  const outside = await runFiles(findTests('editor/ui'), 60_000);
  return inside + outside;
}

import { join } from 'node:path';
import type { DemoLab } from './lab.ts';
import { runMailops } from './run-mailops.ts';
import { stories } from './stories.ts';

/** Copies the mailbox that has a target, holds both sides against each other, and prints what the commands print. True where nothing is lost. */
export async function moveMail(lab: DemoLab, signal: AbortSignal): Promise<boolean> {
  const { address, movesTo } = stories.healthy;
  const common = [lab.file, address, '--dns', lab.dns, '--ca', lab.authorityFile];
  console.log(`\nThe mail of ${address} moves to ${movesTo}:\n`);
  const copied = await runMailops(['mirror', ...common], 'inherit', signal, stateOf(lab));
  console.log('\nIs everything there?\n');
  const compared = await runMailops(['compare', ...common], 'inherit', signal, stateOf(lab));
  return copied.code === 0 && compared.code === 0;
}

/** What Mailops has to remember of the move goes with the demo. */
function stateOf({ directory }: DemoLab): Readonly<Record<string, string>> {
  return { MAILOPS_STATE: join(directory, 'state') };
}

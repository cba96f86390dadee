import { join } from 'node:path';
import { serveInBrowser } from './browser.ts';
import { findDesktop, openOnDesktop } from './desktop.ts';
import { diagnosisArguments, printDiagnosis, readVerdicts } from './diagnosis.ts';
import { startDemoLab } from './lab.ts';
import { moveMail } from './move.ts';
import type { DemoLab } from './lab.ts';
import { allStories, variableOf } from './stories.ts';

export interface DemoOptions {
  /** Stop after diagnosis and move; open no editor. */
  readonly once: boolean;
  /** Has the browser build of VS Code installed; called only where it is needed. */
  readonly prepareBrowserBuild: () => Promise<void>;
}

const repository = join(import.meta.dirname, '..', '..');

/** Runs the demo; leaves no process and no file behind. Returns its exit code: 0 where every mailbox got the verdict it should, and no message was lost on the way. */
export async function runDemo({ once, prepareBrowserBuild }: DemoOptions): Promise<number> {
  const interrupt = new AbortController();
  const leave = (): void => interrupt.abort();
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const name of signals) process.on(name, leave);
  try {
    console.log('Starting mail servers and a name server on this machine, for the demo only …\n');
    const lab = await startDemoLab();
    try {
      await printDiagnosis(lab, interrupt.signal);
      const asIntended = await compare(lab, interrupt.signal);
      const isMoved = await moveMail(lab, interrupt.signal);
      if (!once) await openEditor(lab, interrupt.signal, prepareBrowserBuild);
      return asIntended && isMoved ? 0 : 1;
    } finally {
      await lab.stop();
    }
  } catch (error) {
    if (!interrupt.signal.aborted) throw error;
    return 130;
  } finally {
    for (const name of signals) process.off(name, leave);
  }
}

/** Sets what was planted against what was found. */
async function compare(lab: DemoLab, signal: AbortSignal): Promise<boolean> {
  const found = await readVerdicts(lab, signal);
  console.log('What was planted, and the code of the verdict that Mailops gave:\n');
  const rows = allStories.map(({ address, comment, verdict }) => {
    const code = found.get(address) ?? 'no report';
    return { address, comment, code, verdict, right: code === verdict };
  });
  for (const { address, comment, code, verdict, right } of rows) {
    const judgement = right ? '' : ` (expected ${verdict})`;
    console.log(`  ${address.padEnd(22)}${code.padEnd(22)}${comment}${judgement}`);
  }
  const asIntended = rows.every(({ right }) => right);
  const outcome = asIntended ? 'All five as intended.' : 'That is not as intended.';
  console.log(`\n${outcome}`);
  return asIntended;
}

async function openEditor(
  lab: DemoLab,
  signal: AbortSignal,
  prepareBrowserBuild: () => Promise<void>,
): Promise<void> {
  const variables = allStories.map((story) => `${variableOf(story)}=${story.secret}`).join(' ');
  console.log('\nWhile the demo runs, the same on the command line:\n');
  console.log(`  ${variables} \\\n  node dist/cli.js ${diagnosisArguments(lab).join(' ')}\n`);
  const desktop = findDesktop();
  if (desktop !== undefined) {
    console.log('Opening VS Code on it. Close its window, or press Ctrl-C here, to end the demo.');
    await openOnDesktop(desktop, repository, lab, signal);
    return;
  }
  console.log('There is no desktop VS Code here, so the demo uses VS Code in the browser.');
  await prepareBrowserBuild();
  await serveInBrowser(repository, lab, signal, (address) => {
    console.log(`\nOpen this address in a browser on this machine:\n\n  ${address}\n`);
    console.log('Choose Mailops in the activity bar, then “Diagnose All Mailboxes”. Ctrl-C ends the demo.');
  });
}

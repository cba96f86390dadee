import * as vscode from 'vscode';
import type { AskWork } from '../migration/asked/work-question.ts';
import { workOptions } from '../migration/work-options.ts';
import { WorkRefusal } from '../migration/work-refusal.ts';
import type { Services } from '../services.ts';
import { requireTrust } from '../trust.ts';

/**
 * Does one of the six kinds of work on the mailbox of a command's argument. `given` is the command's second argument, `load` brings what
 * asks for the rest. Resolves to the document of the command line; to undefined where nothing was done, of which the person is told.
 *
 * @throws {TypeError} for options that are none
 * @throws {WorkRefusal} where code asks for what cannot be
 */
export async function doWork(
  { targets, works, workFolders: folders, files, reports, words }: Services,
  argument: unknown,
  given: unknown,
  load: () => Promise<AskWork>,
): Promise<unknown> {
  const options = workOptions(given);
  if (!requireTrust(words)) return undefined;
  const chosen = await targets.choose(argument);
  if (!chosen) return undefined;
  const ask = await load();
  try {
    const job = await ask({ chosen, options, folders, files, reports, words });
    return job && (await works.run(job, chosen.by))?.result;
  } catch (error) {
    if (chosen.by === 'code' || !(error instanceof WorkRefusal)) throw error;
    void vscode.window.showErrorMessage(error.message);
    return undefined;
  }
}

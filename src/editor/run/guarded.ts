import type { Words } from '../../core/words/words.ts';
import type { RunStatus } from '../output/run-status.ts';
import { saySetting } from './say-setting.ts';
import { SettingError } from './setting-error.ts';
import { withProgress } from './with-progress.ts';

/** Progress and status bar around a run; a setting that cannot be used is told with a way to mend it, and gives undefined. */
export async function guarded<Result>(
  { status, words }: { readonly status: RunStatus; readonly words: Words },
  title: string,
  work: Parameters<typeof withProgress<Result>>[1],
): Promise<Result | undefined> {
  const end = status.begin(title);
  try {
    return await withProgress(title, work);
  } catch (error) {
    if (!(error instanceof SettingError)) throw error;
    saySetting(error, words);
    return undefined;
  } finally {
    end();
  }
}

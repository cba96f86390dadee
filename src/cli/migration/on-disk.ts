import { errnoOf } from '../../core/dialogue/network-fault.ts';
import { UsageError } from '../usage-error.ts';

/** Does something with what a person named. @throws UsageError, naming it, where the file system refuses */
export async function onDisk<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const reason = errnoOf(error);
    if (!/^E[A-Z\d]+$/.test(reason)) throw error;
    throw new UsageError((words) =>
      words.t('{file} cannot be read ({reason}). Check its name and your rights to it.', {
        file: name,
        reason,
      }),
    );
  }
}

import { connectionOf } from '../../core/mailboxes/connection.ts';
import type { Side } from '../../core/report/report.ts';
import type { Words } from '../../core/words/words.ts';
import type { Target } from '../targets/target.ts';
import { WorkRefusal } from './work-refusal.ts';

/** The address of one side of a mailbox. @throws {WorkRefusal} where the file names no such side */
export function requiredSide({ entry, file }: Target, side: Side, words: Words): string {
  const { address } = entry.mailbox;
  const connection = connectionOf(entry.mailbox, side);
  if (connection) return connection.address;
  throw new WorkRefusal(
    words.t('{file} names no target for {address}: add migration.target to it.', {
      file: file.path,
      address,
    }),
  );
}

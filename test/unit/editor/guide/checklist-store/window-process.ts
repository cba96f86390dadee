import { applyOperations } from '../../../../../src/core/guide/checklist/file/apply-operations.ts';
import { updateFile } from '../../../../../src/editor/guide/checklist-store/update-file.ts';

/** Plays a window that adds items to a checklist, one after the other: file, folder of the locks, name of the window, number of items. */
const [, , path = '', locks = '', name = '', count = ''] = process.argv;
for (let number = 0; number < Number(count); number += 1)
  await updateFile(path, locks, (content) => {
    const applied = applyOperations(Buffer.from(content ?? []).toString(), [
      {
        kind: 'item',
        address: 'claire@example.com',
        id: `own-${name}${number}`,
        expected: undefined,
        value: { title: name },
      },
    ]);
    if (applied.kind !== 'done') throw new Error(applied.kind);
    return Promise.resolve({ kind: 'write', content: Buffer.from(applied.text), result: undefined });
  });

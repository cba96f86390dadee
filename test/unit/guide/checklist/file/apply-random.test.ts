import assert from 'node:assert/strict';
import { applyOperations } from '../../../../../src/core/guide/checklist/file/apply-operations.ts';
import { commentsIn } from '../../../../../src/core/guide/checklist/file/comments.ts';
import { inverse } from '../../../../../src/core/guide/checklist/file/inverse.ts';
import { readChecklist } from '../../../../../src/core/guide/checklist/file/read-checklist.ts';
import { recordIn, recordValues } from '../../../../../src/core/guide/checklist/file/same-record.ts';
import type { ChecklistOperation } from '../../../../../src/core/guide/checklist/stored.ts';
import { applyChanges } from '../../../../../src/core/language/edits/text-change.ts';
import { addressIdentity } from '../../../../../src/core/mailboxes/address.ts';
import { seeded } from '../../../mailboxes/reading/random.ts';
import { layouts } from './layouts.ts';
import { randomOperation } from './random-checklist.ts';

/** What a checklist says, as text that can be compared; mailboxes without content do not count. */
function modelOf(text: string): readonly string[] {
  const { mailboxes } = readChecklist(text);
  return [...mailboxes]
    .flatMap(([identity, { checklist }]) => [
      ...[...checklist.answers].map(([id, value]) => [identity, id, recordValues({ kind: 'answer' }, value)]),
      ...[...checklist.items].map(([id, value]) => [identity, id, recordValues({ kind: 'item' }, value)]),
    ])
    .map((parts) => JSON.stringify(parts.map((part) => (part instanceof Map ? [...part] : part))))
    .sort();
}

function commentsOf(text: string): readonly string[] {
  return commentsIn(text)
    .map(({ start, end }) => text.slice(start, end))
    .sort();
}

function foundIn(text: string) {
  const { mailboxes } = readChecklist(text);
  return (kind: 'answer' | 'item', address: string, id: string): ChecklistOperation['value'] =>
    recordIn(mailboxes.get(addressIdentity(address))?.checklist, { kind, id });
}

describe('random operations on checklists', () => {
  for (const [title, layout] of Object.entries(layouts))
    it(`are written as meant, with every comment, and can be taken back: ${title}`, () => {
      let refused = 0;
      const rounds = Number(process.env['ROUNDS'] ?? 15);
      for (let seed = 1; seed <= rounds; seed += 1) {
        const random = seeded(seed * 7919);
        let text = layout;
        const done: ChecklistOperation[] = [];
        for (let count = 0; count < 6; count += 1) {
          const found = foundIn(text);
          const operation = randomOperation(random, found);
          const applied = applyOperations(text, [operation]);
          if (applied.kind === 'refused') {
            refused += 1;
            continue;
          }
          const what = `seed ${seed}, ${JSON.stringify(operation)}\n${text}`;
          assert.ok(applied.kind === 'done', what);
          assert.equal(applyChanges(text, applied.changes), applied.text, what);
          const now = foundIn(applied.text)(operation.kind, operation.address, operation.id);
          assert.deepEqual(
            [...recordValues(operation, now)],
            [...recordValues(operation, operation.value)],
            `${what}\n----\n${applied.text}`,
          );
          const lost = commentsOf(text).filter((comment) => !commentsOf(applied.text).includes(comment));
          assert.deepEqual(lost, [], `${what}\n----\n${applied.text}`);
          done.push(operation);
          text = applied.text;
        }
        const undone = applyOperations(text, inverse(done));
        assert.ok(undone.kind === 'done', `${JSON.stringify(undone)} seed ${seed}\n${text}`);
        assert.deepEqual(modelOf(undone.text), modelOf(layout), `seed ${seed}\n${text}\n${undone.text}`);
      }
      // What cannot be written without loss is refused; that has to be rare.
      assert.ok(refused <= rounds * 6 * 0.1, `${refused} refused`);
    });
});

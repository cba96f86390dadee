import { addListOf } from './add-list.ts';
import { DocumentBuilder } from './document-builder.ts';
import type { SourceDocument } from './document.ts';
import type { ReadingBudget } from './reading-budget.ts';
import { parseYaml } from './syntax.ts';

/** Reads a document in one go. Only the first syntax error is told, since those after it are mostly its echo. Undefined where the budget does not suffice. */
export function readWhole(text: string, budget: ReadingBudget): SourceDocument | undefined {
  const builder = new DocumentBuilder(text);
  const parsed = parseYaml(text, budget);
  if (parsed === undefined) return undefined;
  const { contents, faults } = parsed;
  const fault = faults[0];
  if (fault) builder.addFault(fault, 0);
  // Each item tells for itself whether it is damaged, so anchors are taken as they were read.
  const place = { text, offset: 0, damaged: false };
  const located = builder.locate(contents, place);
  if (located.kind === 'map') {
    builder.addKeys(located.items);
    addListOf(builder, contents, located, place, faults);
  } else {
    builder.notMap = located;
  }
  return builder.build();
}

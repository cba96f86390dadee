import type { ChecklistOperation } from '../stored.ts';

/** The operations that take these back, to be applied in the order in which they come. */
export function inverse(operations: readonly ChecklistOperation[]): readonly ChecklistOperation[] {
  return operations.toReversed().map((operation) => swapped(operation));
}

function swapped(operation: ChecklistOperation): ChecklistOperation {
  return operation.kind === 'answer'
    ? { ...operation, expected: operation.value, value: operation.expected }
    : { ...operation, expected: operation.value, value: operation.expected };
}

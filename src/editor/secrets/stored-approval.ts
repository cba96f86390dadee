import type { Approval, Binding } from './approval.ts';

/** True for an approval that was stored; of `written` it is enough to be a map, since it is only looked up. */
export function isApproval(value: unknown): value is Approval {
  return (
    typeof value === 'object' &&
    value !== null &&
    'bindings' in value &&
    isBindings(value.bindings) &&
    'written' in value &&
    isWritten(value.written)
  );
}

/** True for bindings that were stored. */
export function isBindings(value: unknown): value is readonly Binding[] {
  return Array.isArray(value) && value.every(isBinding);
}

/** True for what the files said, as it was stored. */
export function isWritten(value: unknown): value is Approval['written'] {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isBinding(value: unknown): value is Binding {
  if (typeof value !== 'object' || value === null) return false;
  const record = value as Readonly<Record<string, unknown>>;
  return (
    ['address', 'side', 'leg', 'username', 'host'].every((key) => typeof record[key] === 'string') &&
    typeof record['port'] === 'number'
  );
}

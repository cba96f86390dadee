import type { DiagnosisLabelKey } from '../../shared/diagnosis-labels.ts';
import type { Labels } from '../../shared/messages.ts';

/** A label of this tab; empty where the editor sent none. */
export function label(labels: Labels, key: DiagnosisLabelKey): string {
  return labels[key] ?? '';
}

import type { Services } from '../services.ts';

/** `mailops.showOutput`: brings the output channel into view; the focus stays where it is. */
export function showOutput({ output }: Services): void {
  output.show();
}

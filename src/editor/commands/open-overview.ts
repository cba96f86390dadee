import type { Services } from '../services.ts';

/** `mailops.openOverview`: the checklists of all mailboxes, and who owes what. */
export function openOverview({ guides }: Services): Promise<void> {
  return guides.openOverview();
}

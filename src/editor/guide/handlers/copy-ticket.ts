import { ticketText } from '../views/ticket-text.ts';
import type { GuidePanel } from '../guide-panel.ts';
import { copy } from './copy.ts';

/** Copies the Report that is shown as text for a ticket. */
export async function copyTicket(panel: GuidePanel): Promise<void> {
  const { state, look, services } = panel;
  const report = state?.kept.find(({ startedAt }) => startedAt === look.shown) ?? state?.kept[0];
  if (report) await copy(panel, { text: ticketText(report, services.words) });
}

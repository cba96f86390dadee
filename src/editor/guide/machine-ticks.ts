import * as vscode from 'vscode';
import { machineChanges } from '../../core/guide/checklist/machine-changes.ts';
import type { ChecklistOperation } from '../../core/guide/checklist/stored.ts';
import type { KnownFile } from '../files/known-file.ts';
import { today } from '../files/today.ts';
import type { ChecklistDesk } from './checklist-desk.ts';
import type { GuideServices } from './guide-services.ts';
import { breaths } from './checklist-store/in-slices.ts';
import { guideStateOf } from './guide-state.ts';

/**
 * Writes into the checklists what new Reports of these addresses prove or disprove. Only for mailboxes that a checklist file keeps already: a
 * diagnosis alone makes none. What comes too late because another window was quicker is dropped; the next Report says it again.
 */
export async function machineTicks(
  services: GuideServices,
  desks: { of(file: vscode.Uri): ChecklistDesk },
  addresses: ReadonlySet<string>,
): Promise<void> {
  if (!vscode.workspace.isTrusted) return;
  const known = new Set([...addresses].map((address) => address.toLowerCase()));
  for (const file of services.files.all()) await tickIn(file, services, desks.of(file.uri), known);
}

async function tickIn(
  { id, content }: KnownFile,
  services: GuideServices,
  desk: ChecklistDesk,
  addresses: ReadonlySet<string>,
): Promise<void> {
  const concerned = content.entries.filter(({ mailbox }) => addresses.has(mailbox.address.toLowerCase()));
  if (concerned.length === 0) return;
  const reading = await desk.read();
  const when = { now: new Date().toISOString(), today: today() };
  const operations: ChecklistOperation[] = [];
  const breath = breaths();
  for (const { mailbox } of concerned) {
    const { address } = mailbox;
    if (!reading.has(address) || !reading.canEdit(address)) continue;
    const { facts } = await guideStateOf(services, id, address, undefined);
    await breath();
    operations.push(...machineChanges(facts, reading.of(address), when));
  }
  if (operations.length > 0) await desk.apply(operations);
}

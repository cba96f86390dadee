import { guideFactsOf } from '../../core/guide/facts.ts';
import type { SheetSubject } from '../../core/guide/sheet/sheet.ts';
import { sheetMarkdown } from '../../core/guide/sheet/sheet-markdown.ts';
import { today } from '../files/today.ts';
import { newestOfSides } from '../guide/guide-state.ts';
import { shownReminders } from '../reminders.ts';
import type { Services } from '../services.ts';
import type { Target } from '../targets/target.ts';

/** How many mailboxes' Reports are read at once. */
const atOnce = 64;

/** The sheets of some mailboxes as one Markdown text, made of what their files say and of the kept Reports. */
export async function sheetOf(
  services: Pick<Services, 'files' | 'reports' | 'words'>,
  targets: readonly Target[],
): Promise<string> {
  const subjects: SheetSubject[] = [];
  for (let from = 0; from < targets.length; from += atOnce)
    subjects.push(
      ...(await Promise.all(targets.slice(from, from + atOnce).map((target) => subjectOf(services, target)))),
    );
  return sheetMarkdown(subjects, { words: services.words, today: today() });
}

async function subjectOf(
  { files, reports }: Pick<Services, 'files' | 'reports'>,
  { file, entry }: Target,
): Promise<SheetSubject> {
  const exists = (id: string): boolean => files.get(id) !== undefined;
  const { address } = entry.mailbox;
  const kept = await reports.reports(address, file.id, exists);
  const tests = await reports.tests(address, file.id, exists);
  const works = await reports.works(address, file.id, exists);
  const facts = guideFactsOf(file.content, entry, { ...newestOfSides(kept), tests, works });
  return { facts, reminders: shownReminders(entry, file.content, file.uri) };
}

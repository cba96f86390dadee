import { problemMessage } from '../../words/problems.ts';
import { lastPasswordChange } from '../../lint/last-password-change.ts';
import { accountSection, careSection, domainSection } from './people-sections.ts';
import { settingsSection } from './settings-section.ts';
import type { AccountSheet, SheetBlock, SheetScene, SheetSection, SheetSubject } from './sheet.ts';
import { told } from './told.ts';
import { verdictSection } from './verdict-section.ts';

/** Gathers all that is on file of an account and was found out about it. What looks like a secret is left out, wherever it stood. */
export function accountSheet(subject: SheetSubject, scene: SheetScene): AccountSheet {
  const { facts } = subject;
  const { address, name } = facts.mailbox;
  return {
    address,
    ...(name !== undefined && { name: told(name) }),
    sections: [
      reminderSection(subject, scene),
      accountSection(facts, scene),
      domainSection(facts, scene),
      settingsSection(facts, scene),
      careSection(facts, scene),
      historySection(subject, scene),
      verdictSection(facts, scene),
    ],
  };
}

function reminderSection({ reminders }: SheetSubject, { words }: SheetScene): SheetSection {
  const block: SheetBlock =
    reminders.length === 0
      ? { kind: 'nothing', sentence: words.t('Nothing is overdue.') }
      : { kind: 'list', items: reminders.map((finding) => problemMessage(finding, words)) };
  return { title: words.t('Reminders'), blocks: [block] };
}

/** The newest first. */
function historySection({ facts }: SheetSubject, { words }: SheetScene): SheetSection {
  const { history } = facts.mailbox;
  const last = lastPasswordChange(facts.mailbox);
  const rotation = last
    ? words.t('The password was last changed on {date}.', { date: words.date(last.date) })
    : words.t('No rotation is on file.');
  const rows = history
    .toSorted((one, other) => (one.date < other.date ? 1 : one.date > other.date ? -1 : 0))
    .map(({ date, what, by = '' }) => [words.date(date), told(what), told(by)]);
  const head = [words.t('Date'), words.t('What'), words.t('By')];
  return {
    title: words.t('Rotation and history'),
    blocks: [
      { kind: 'nothing', sentence: rotation },
      ...(rows.length === 0 ? [] : [{ kind: 'table', head, rows } as const]),
    ],
  };
}

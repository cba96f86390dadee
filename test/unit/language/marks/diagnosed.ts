import assert from 'node:assert/strict';
import { faultsOf, type Fault } from '../../../../src/core/language/marks/fault.ts';
import { marksOf } from '../../../../src/core/language/marks/marks.ts';
import type { Mark } from '../../../../src/core/language/marks/mark.ts';
import { knownSide } from '../../../../src/core/language/settings-used.ts';
import { connectionOf } from '../../../../src/core/mailboxes/connection.ts';
import type { MailboxEntry } from '../../../../src/core/mailboxes/model.ts';
import { parseMailboxes } from '../../../../src/core/mailboxes/parse.ts';
import { statusOfCode, type Code } from '../../../../src/core/report/codes.ts';
import type { Report, Side, StepId, VerdictArgs } from '../../../../src/core/report/report.ts';

/** What a diagnosis is to have found. */
export interface Finding {
  readonly step: StepId;
  readonly code: Code;
  readonly side?: Side;
  readonly reply?: string;
  /** Of the verdict, which is about this step. */
  readonly args?: VerdictArgs;
  /** Who hosts the mailbox according to DNS. */
  readonly provider?: string;
}

/** The first mailbox of a text. */
export function firstEntry(text: string): MailboxEntry {
  const [entry] = parseMailboxes(text).entries;
  assert.ok(entry, text);
  return entry;
}

/** A Report with the settings that a diagnosis of the mailbox would use, in which one step went wrong. */
export function reportOn(entry: MailboxEntry, finding: Finding): Report {
  const { step, code, side = 'source', reply, args = {}, provider: found } = finding;
  const known = knownSide(entry, side, found);
  assert.ok(known);
  const written = connectionOf(entry.mailbox, side)?.provider;
  const id = written ?? found;
  const status = statusOfCode[code];
  assert.ok(status !== 'skip');
  return {
    version: 1,
    address: known.connection.address,
    side,
    provider:
      id === undefined
        ? null
        : {
            id,
            name: known.provider?.name ?? id,
            confidence: 1,
            evidence: [{ source: written === undefined ? 'mx' : 'file', value: id }],
            candidates: [],
          },
    gateway: null,
    settings: [...(known.imap?.settings ?? []), ...(known.smtp?.settings ?? [])],
    steps: [
      { id: 'mx', status: 'pass', code: 'ok', ms: 1, detail: {} },
      { id: step, status, code, ms: 1, detail: {}, ...(reply !== undefined && { reply }) },
      { id: 'smtp.auth', status: 'skip', code: 'skip.blocked', ms: 0, detail: {} },
    ],
    verdict: { code, status, step, args, cause: 'The cause.', actions: [] },
    path: [],
    probedFrom: 'here',
    startedAt: '2026-11-20T10:00:00.000Z',
    ms: 1,
  };
}

/** The faults of that Report. */
export function faultsOn(entry: MailboxEntry, finding: Finding): Fault[] {
  const connection = connectionOf(entry.mailbox, finding.side ?? 'source');
  return faultsOf(reportOn(entry, finding), connection);
}

/** The marks of a mailbox that was diagnosed as it stands in `before` and now stands as in `now`. */
export function marksAfter(before: string, finding: Finding, now = before): Mark[] {
  const { side = 'source' } = finding;
  return marksOf(firstEntry(now), side, faultsOn(firstEntry(before), finding));
}

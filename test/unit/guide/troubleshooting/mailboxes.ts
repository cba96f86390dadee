import { guideFactsOf, type GuideFacts, type KnownReports } from '../../../../src/core/guide/facts.ts';
import { parseMailboxes } from '../../../../src/core/mailboxes/parse.ts';
import { statusOfCode, type Code } from '../../../../src/core/report/codes.ts';
import { stepIds, type Report, type StepId, type VerdictArgs } from '../../../../src/core/report/report.ts';

/** A mailbox of which the file says nothing but the address. */
export const minimal = 'mailboxes: [{ address: claire@example.com }]';

/** One of which it says everything. */
export const full = `
organization: Exemple SARL
domains:
  example.com: { registrar: Gandi, panel: https://admin.example.com, administrators: [it@example.com, backup@example.com] }
mailboxes:
  - address: claire@example.com
    name: Claire Martin
    provider: microsoft365
    smtpNeeded: scanner of floor 2
    owner: Claire
    aliases: [compta@example.com]
    forwards: [boss@example.com]
    delegates: [paul@example.com]
    clients: [new-outlook, windows-mail, ios]
    devices: [laptop-claire, iphone-claire]
    mfa: [authenticator, phone]
    migration: { start: 2026-11-23 }
`;

/** The facts of the first mailbox of a text. */
export function factsIn(text: string, reports: KnownReports = {}): GuideFacts {
  const file = parseMailboxes(`version: 1\n${text}`);
  const [entry] = file.entries;
  if (!entry) throw new Error('no mailbox');
  return guideFactsOf(file, entry, reports);
}

/** A Report that ended in a code, at a step; every other step passed. */
export function reportOf(
  code: Code,
  {
    step = stepOf(code),
    args = {},
    ...more
  }: Partial<Report> & { step?: StepId | null; args?: VerdictArgs } = {},
): Report {
  const reply = code === 'ok' ? undefined : `* NO the words of ${code}`;
  const status = statusOfCode[code];
  return {
    version: 1,
    address: 'claire@example.com',
    side: 'source',
    provider: null,
    gateway: null,
    settings: [],
    steps: stepIds.map((id) => ({
      id,
      status: id === step ? status : 'pass',
      code: id === step ? code : 'ok',
      ms: 5,
      target: id === 'mx' ? 'example.com' : 'mail.example.com:993',
      detail: {},
      ...(id === step && reply !== undefined && { reply }),
    })),
    verdict: {
      code,
      status: status === 'skip' ? 'unknown' : status,
      step,
      args: { address: 'claire@example.com', domain: 'example.com', ...legOf(step), ...args },
      cause: '',
      actions: [],
      ...(reply !== undefined && { reply }),
    },
    path: [],
    probedFrom: 'here',
    startedAt: '2026-11-22T10:00:00.000Z',
    ms: 50,
    ...more,
  };
}

/** A step at which a diagnosis may end in the code. */
function stepOf(code: Code): StepId | null {
  const [family = ''] = code.split('.');
  if (code === 'ok') return null;
  if (code === 'imap.select-failed') return 'imap.select';
  const steps: Readonly<Record<string, StepId>> = {
    dns: 'mx',
    net: 'imap.connect',
    tls: 'imap.tls',
    imap: 'imap.login',
    auth: 'imap.login',
    smtp: 'smtp.auth',
    skip: 'imap.login',
  };
  return steps[family] ?? null;
}

function legOf(step: StepId | null): VerdictArgs {
  if (step === null || step === 'mx') return {};
  return { leg: step.startsWith('smtp.') ? 'smtp' : 'imap' };
}

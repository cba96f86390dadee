import { hoverAt } from '../../../../src/core/language/hover/hover-at.ts';
import type {
  HoverCell,
  HoverContent,
  HoverContext,
  HoverPart,
} from '../../../../src/core/language/hover/hover-content.ts';
import { readLanguageFile } from '../../../../src/core/language/language-file.ts';
import type { Layer } from '../../../../src/core/lint/layer.ts';
import type { Report } from '../../../../src/core/report/report.ts';
import { wordsOf } from '../../words/tables.ts';

export const both: ReadonlySet<Layer> = new Set(['structure', 'meaning']);

/** What the hovers of the tests are made from unless they say otherwise. */
export const context: HoverContext = {
  words: wordsOf('en'),
  today: '2026-11-22',
  layers: both,
  document: 'file:///mailboxes.yaml',
};

/** The hover at the mark `¦` of a text. */
export function hovered(marked: string, change: Partial<HoverContext> = {}): HoverContent | undefined {
  const offset = marked.indexOf('¦');
  if (offset < 0) throw new Error(`no mark in ${marked}`);
  return hoverAt(readLanguageFile(marked.replace('¦', '')), offset, { ...context, ...change });
}

/** One mailbox, with `keys` at the indentation of an item of the list. */
export function mailbox(keys: string, address = 'claire@example.com'): string {
  const lines = keys.split('\n').map((line) => `    ${line}\n`);
  return `version: 1\nmailboxes:\n  - address: ${address}\n${lines.join('')}`;
}

/** A part in one line: `heading: …`, `table: imap | a | b; …`, `link: https://…`. */
function lineOf(part: HoverPart): string {
  switch (part.kind) {
    case 'heading':
    case 'sentence':
    case 'reply':
      return `${part.kind}: ${part.text}`;
    case 'table':
      return `table: ${part.rows.map((row) => row.map(cellText).join(' | ')).join('; ')}`;
    case 'link':
      return `link: ${part.url}`;
    case 'command':
      return `command: ${part.command} ${JSON.stringify(part.arguments)}`;
  }
}

function cellText({ code, text, differs }: HoverCell): string {
  const value = code === undefined ? [] : [`${differs === true ? '≠' : ''}${code}`];
  return [...value, ...(text === undefined || text === '' ? [] : [`(${text})`])].join(' ');
}

/** The lines of the hover at the mark. */
export function linesAt(marked: string, change: Partial<HoverContext> = {}): string[] {
  return (hovered(marked, change)?.parts ?? []).map(lineOf);
}

/** A Report of a mailbox at Microsoft 365, whose login was refused. */
export function refusedReport(change: Partial<Report> = {}): Report {
  return {
    version: 1,
    address: 'claire@example.com',
    side: 'source',
    provider: {
      id: 'microsoft365',
      name: 'Microsoft 365',
      confidence: 0.9,
      evidence: [{ source: 'mx', value: 'example-com.mail.protection.outlook.com' }],
      candidates: [],
    },
    gateway: null,
    settings: [],
    steps: [],
    verdict: {
      code: 'auth.basic-disabled',
      status: 'fail',
      step: 'imap.login',
      args: { address: 'claire@example.com' },
      cause: 'No password opens it.',
      actions: ['Set “auth” to “oauth2”.'],
      reply: 'NO LOGIN failed.',
    },
    path: [],
    probedFrom: 'desk',
    startedAt: '2026-11-22T10:00:00Z',
    ms: 1,
    ...change,
  };
}

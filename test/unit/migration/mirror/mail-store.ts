import type { OddTargetScript } from '../append/odd-target.ts';

type Answer = NonNullable<OddTargetScript['answer']>;

/** A message that a MailStore holds; 8-bit octets as Latin-1. */
export interface StoredMail {
  readonly body: string;
  /** RFC 9051 §9 date-time. */
  readonly date?: string;
  /** As in X-GM-LABELS: quoted where they need it. */
  readonly labels?: string;
}

/** Name of a folder → its attributes, separated by blanks, and what it holds: UIDs from 1 on. */
export type MailFolders = Readonly<
  Record<string, { readonly attributes?: string; readonly messages: StoredMail[] }>
>;

const usualDate = '01-Jul-2003 08:52:37 +0000';

/** A mailbox as an odd target's answers: lists, opens, searches, fetches, creates, appends. UIDVALIDITY is 7 everywhere. */
export function mailStore(given: MailFolders): {
  readonly answer: Answer;
  /** Bodies that were fetched, in order. */
  readonly fetched: string[];
  /** As they are now. */
  readonly folders: MailFolders;
} {
  const held = new Map(Object.entries(given));
  const fetched: string[] = [];
  const opened = new Map<number, StoredMail[]>();
  const nameIn = (text: string): string => /^(?:UID )?\w+ "?([^"]*?)"?(?: \(.*)?$/.exec(text)?.[1] ?? '';
  const answer: Answer = ({ text, literals }, connection) => {
    const messages = opened.get(connection) ?? [];
    if (text.startsWith('LIST'))
      return `${[...held]
        .map(([name, { attributes = '' }]) => `* LIST (${attributes}) "/" "${name}"\r\n`)
        .join('')}OK done`;
    const folder = held.get(nameIn(text));
    if (text.startsWith('STATUS') && folder) {
      const { length } = folder.messages;
      return `* STATUS "${nameIn(text)}" (MESSAGES ${length} UIDNEXT ${length + 1} UIDVALIDITY 7)\r\nOK done`;
    }
    if (/^(?:SELECT|EXAMINE)/.test(text)) {
      if (!folder) return 'NO no such folder';
      opened.set(connection, folder.messages);
      const { length } = folder.messages;
      return `* ${length} EXISTS\r\n* OK [UIDVALIDITY 7] v\r\n* OK [UIDNEXT ${length + 1}] n\r\nOK done`;
    }
    if (text.startsWith('CREATE')) held.set(nameIn(text), { messages: [] });
    const [, set] = /^UID (?:SEARCH UID|FETCH) (\S+)/.exec(text) ?? [];
    const uids = uidsOf(set ?? '1:*', messages.length);
    if (text.startsWith('UID SEARCH')) return `* SEARCH ${uids.join(' ')}\r\nOK done`;
    if (text.startsWith('UID FETCH')) {
      if (text.includes('BODY.PEEK[]')) fetched.push(...uids.map((uid) => messages[uid - 1]?.body ?? ''));
      return `${uids.map((uid) => responseTo(text, uid, messages[uid - 1])).join('')}OK done`;
    }
    if (!text.startsWith('APPEND')) return undefined;
    const into = held.get(/^APPEND "([^"]*)"/.exec(text)?.[1] ?? '')?.messages;
    if (!into) return 'NO [TRYCREATE] no such folder';
    const first = into.length + 1;
    const dates = [...text.matchAll(/"([^"]*)" ~?\{\}/g)].map(([, date]) => date);
    into.push(
      ...literals.map((literal, at) => ({ body: literal.toString('latin1'), date: dates[at] ?? usualDate })),
    );
    return `OK [APPENDUID 7 ${first}:${into.length}] done`;
  };
  return {
    answer,
    fetched,
    get folders() {
      return Object.fromEntries(held);
    },
  };
}

function responseTo(command: string, uid: number, message: StoredMail | undefined): string {
  const { body, date = usualDate, labels = '' } = message ?? { body: '' };
  const header = `${body.split('\r\n\r\n')[0] ?? ''}\r\n\r\n`;
  const literal = command.includes('BODY.PEEK[]')
    ? ` BODY[] {${body.length}}\r\n${body}`
    : command.includes('HEADER.FIELDS')
      ? ` BODY[HEADER.FIELDS (X)] {${header.length}}\r\n${header}`
      : '';
  const told = command.includes('X-GM-LABELS') ? `X-GM-LABELS (${labels})` : `INTERNALDATE "${date}"`;
  return `* ${uid} FETCH (UID ${uid} FLAGS () ${told} RFC822.SIZE ${body.length}${literal})\r\n`;
}

function uidsOf(set: string, length: number): number[] {
  const ranges = set.split(',').map((range) => {
    const [from = 1, to = from] = range.split(':').map((end) => (end === '*' ? length : Number(end)));
    return [Math.min(from, to), Math.max(from, to)] as const;
  });
  return Array.from({ length }, (_, at) => at + 1).filter((uid) =>
    ranges.some(([from, to]) => uid >= from && uid <= to),
  );
}

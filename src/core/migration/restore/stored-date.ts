import { valuesOf, type FetchedHeader } from '../../imap/fetched-header.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** RFC 9051 §9 date-time of a moment, in UTC; undefined for what is no moment between the years 1 and 9999. */
export function internalDateOf(moment: number): string | undefined {
  const date = new Date(moment);
  if (Number.isNaN(moment) || date.getUTCFullYear() < 1 || date.getUTCFullYear() > 9_999) return undefined;
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${two(date.getUTCDate())}-${months[date.getUTCMonth()] ?? ''}-${String(date.getUTCFullYear()).padStart(4, '0')}`;
  return `${day} ${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())} +0000`;
}

/** When a message came, as its header tells: the last server's Received (RFC 5321 §4.4), else its Date; NaN where neither can be read. */
export function momentOfHeader(header: Pick<FetchedHeader, 'fields'>): number {
  const received = valuesOf(header, 'Received')[0]?.split(';').at(-1);
  const moment = received === undefined ? NaN : momentOfDate(received);
  return Number.isNaN(moment) ? momentOfDate(valuesOf(header, 'Date')[0] ?? '') : moment;
}

/** RFC 5322 §3.3 date-time, comments left out. */
function momentOfDate(text: string): number {
  const bare = text.replace(/\([^()]*\)/g, ' ').trim();
  return /^(?:[A-Za-z]{3,9},?\s+)?\d{1,2}\s+[A-Za-z]{3,9}\s+\d{2,4}\b/.test(bare) ? Date.parse(bare) : NaN;
}

/**
 * What a From_ line tells: `From SENDER Sat Jan  3 01:05:34 1996`, with a zone or without, which is then taken for UTC. NaN where it
 * tells no date, and where the sender is `-`: there Thunderbird wrote when it put the message into the file.
 */
export function momentOfFromLine(line: string): number {
  const [, sender, month, day, time, before, year, after] =
    /^From (\S*) +(?:[A-Z][a-z]{2},? +)?([A-Z][a-z]{2}) +(\d{1,2}) +(\d{1,2}:\d\d(?::\d\d)?) +(?:([+-]\d{4}|[A-Z]{3,5}) +)?(\d{4})(?: +([+-]\d{4}))?\s*$/.exec(
      line,
    ) ?? [];
  if (month === undefined || sender === '-') return NaN;
  const zone = after ?? before ?? 'UTC';
  const moment = Date.parse(`${day} ${month} ${year} ${time} ${zone}`);
  return Number.isNaN(moment) ? Date.parse(`${day} ${month} ${year} ${time} UTC`) : moment;
}

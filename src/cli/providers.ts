import { localDay } from '../core/mailboxes/calendar-date.ts';
import { ispdbProviders, providers } from '../core/providers/all.ts';
import { isRead, staleRecords, type StaleRecord } from '../core/providers/stale-records.ts';
import type { Words } from '../core/words/words.ts';
import { exitCodes, type ExitCode } from './exit-codes.ts';
import { readChoice, readNumber, type CommandLine } from './options.ts';
import { UsageError } from './usage-error.ts';
import { say, writeOut } from './write-out.ts';

/** A year: providers change a page or two in that time. */
const usualDays = 365;

/** `mailops providers`: the records of providers whose sources nobody has read yet, or not for `--stale` days. */
export async function runProviders(line: CommandLine, words: Words): Promise<ExitCode> {
  const { values, operands } = line;
  if (operands.length > 0)
    throw new UsageError((w) => w.t('providers takes no file: mailops providers --stale 365'));
  const format = readChoice('format', values.format, ['text', 'json'], 'text');
  const days = readNumber('stale', values.stale, usualDays);
  const today = localDay(new Date());
  const records = [...providers, ...ispdbProviders()];
  const stale = staleRecords(records, today, days);
  if (format === 'json') {
    const document = { version: 1, today, days, records: records.length, stale };
    await writeOut(`${JSON.stringify(document)}\n`);
    return exitCodes.good;
  }
  for (const record of stale) await writeOut(`${textOf(record, words)}\n`);
  for (const sentence of summaryOf(stale, records.length, days, words)) say(sentence);
  return exitCodes.good;
}

function summaryOf(stale: readonly StaleRecord[], count: number, limit: number, words: Words): string[] {
  const days = words.number(limit);
  const unread = stale.filter(({ checked }) => checked === null).length;
  const old = stale.length - unread;
  if (stale.length === 0)
    return [
      words.t('All {count} records of providers have been checked within {days} days.', {
        count: words.number(count),
        days,
      }),
    ];
  return [
    unread > 0 &&
      words.plural(
        unread,
        '{count} record of a provider has sources that nobody has checked yet.',
        '{count} records of providers have sources that nobody has checked yet.',
        {},
      ),
    old > 0 &&
      words.plural(
        old,
        '{count} record of a provider has not been checked for {days} days.',
        '{count} records of providers have not been checked for {days} days.',
        { days },
      ),
  ].filter((sentence) => sentence !== false);
}

function textOf({ id, name, checked, sources }: StaleRecord, words: Words): string {
  const title =
    checked === null
      ? words.t('{id} ({name}): not all checked yet', { id, name })
      : words.t('{id} ({name}): checked on {date}', { id, name, date: words.date(checked) });
  const lines = sources.map(
    (source) => `  ${isRead(source) ? source.checked : words.t('not checked yet')}  ${source.url}`,
  );
  return [title, ...lines].join('\n');
}

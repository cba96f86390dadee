import type { Report, Setting, SettingOrigin } from '../report/report.ts';
import { settingOriginWord, statusWord } from '../words/steps.ts';
import type { Words } from '../words/words.ts';
import { plain, signOfStatus, type Paint } from './paint.ts';
import { quoteLines } from './step-lines.ts';

/** The first line about a mailbox: whose, which side, from where it is probed. */
export function reportHeading(
  { address, side, probedFrom }: Pick<Report, 'address' | 'side' | 'probedFrom'>,
  words: Words,
  paint: Paint = plain,
): string {
  const where =
    side === 'target'
      ? words.t('new mailbox, probed from {machine}', { machine: probedFrom })
      : words.t('probed from {machine}', { machine: probedFrom });
  return `${paint('strong', address)}  ${paint('quiet', where)}`;
}

/** The last lines about a mailbox: the verdict in one sentence, the server's words, what to do; then provider and settings. */
export function reportSummary(report: Report, words: Words, paint: Paint = plain): string[] {
  const { verdict } = report;
  const state = `${signOfStatus[verdict.status]} ${statusWord(verdict.status, words)}`;
  return [
    `${paint(verdict.status, state)}  ${paint('strong', verdict.cause)}`,
    ...quoteLines(verdict.reply).map((line) => `    ${paint('strong', line)}`),
    ...verdict.actions.map((action, at) => `    ${at + 1}. ${action}`),
    ...[providerLine(report, words), ...settingLines(report.settings, words)].map(
      (line) => `    ${paint('quiet', line)}`,
    ),
    `    ${paint('quiet', words.t('Took {ms} ms.', { ms: words.number(report.ms) }))}`,
  ];
}

function providerLine({ provider, gateway }: Report, words: Words): string {
  const behind = gateway === null ? '' : ` ${words.t('Mail passes through {gateway} first.', { gateway })}`;
  if (!provider) return words.t('Provider: not known.') + behind;
  const evidence = provider.evidence.map(({ value }) => value).join(', ');
  return (
    words.t('Provider: {name}, {percent} % sure (seen: {evidence}).', {
      name: provider.name,
      percent: Math.round(provider.confidence * 100),
      evidence,
    }) + behind
  );
}

/** One line a leg: `IMAP: host:port, …`, naming where each value came from unless it stands in the file. */
function settingLines(settings: readonly Setting[], words: Words): string[] {
  return (['imap', 'smtp'] as const).flatMap((leg) => {
    const own = settings.filter(({ key }) => key.startsWith(`${leg}.`));
    if (own.length === 0) return [];
    const shown = own.map(({ key, value, from }) => {
      const name = key.slice(leg.length + 1);
      return from === 'file' ? `${name} ${value}` : `${name} ${value} (${originWord(name, from, words)})`;
    });
    return [words.t('{protocol}: {settings}', { protocol: leg.toUpperCase(), settings: shown.join(', ') })];
  });
}

/** What nobody wrote is guessed of a server, but of a user name and a way to log in it is what most servers want. */
function originWord(name: string, from: SettingOrigin, words: Words): string {
  const isUsual = from === 'guess' && (name === 'username' || name === 'auth');
  return isUsual ? words.t('by default') : settingOriginWord(from, words);
}

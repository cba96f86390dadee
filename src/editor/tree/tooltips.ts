import * as vscode from 'vscode';
import type { Report, Step } from '../../core/report/report.ts';
import { plainText } from '../../core/output/markdown-text.ts';
import { statusWord, stepFacts, stepTitle } from '../../core/words/steps.ts';
import type { Words } from '../../core/words/words.ts';
import { ageText } from './item-text.ts';

/** The verdict first, then what to do, the server's words, the servers used, and how old all this is. */
export function reportTooltip(report: Report, words: Words): vscode.MarkdownString {
  const { verdict } = report;
  const provider = report.provider?.name ?? report.gateway;
  const age = ageText(report.startedAt, Date.now(), words);
  const last = [
    ...(provider ? [words.t('Provider: {name}', { name: provider })] : []),
    words.t('Diagnosed {age} from {machine}', { age, machine: report.probedFrom }),
  ];
  return markdownOf([
    `**${plainText(statusWord(verdict.status, words))}** · ${plainText(verdict.cause)}`,
    verdict.actions.map((action, at) => `${at + 1}. ${plainText(action)}`).join('\n'),
    codeOf(verdict.reply),
    codeOf(serverLines(report, words).join('\n')),
    last.map(plainText).join('  \n'),
  ]);
}

/** What one step found, the server's words, and the command that shows the same. */
export function stepTooltip(step: Step, words: Words): vscode.MarkdownString {
  const title = plainText(stepTitle(step.id, words));
  return markdownOf([
    `**${title}** · ${plainText(statusWord(step.status, words))}`,
    stepFacts(step, words)
      .map((fact) => `- ${plainText(fact)}`)
      .join('\n'),
    codeOf(step.reply),
    codeOf(step.shell, 'sh'),
    plainText(`${step.code} · ${words.number(step.ms)} ms`),
  ]);
}

/** One line a leg: where it went, and as whom. */
function serverLines({ settings }: Report, words: Words): string[] {
  return ['imap', 'smtp'].flatMap((leg) => {
    const of = (key: string): string =>
      String(settings.find((one) => one.key === `${leg}.${key}`)?.value ?? '');
    if (of('host') === '') return [];
    const guessed = settings.some(({ key, from }) => key === `${leg}.host` && from === 'guess');
    const server = `${of('host')}:${of('port')}${guessed ? ` (${words.t('guessed')})` : ''}`;
    const parts = [server, of('security'), of('username'), of('auth')].filter((part) => part !== '');
    return [`${leg.toUpperCase()}  ${parts.join('  ')}`];
  });
}

function markdownOf(paragraphs: readonly string[]): vscode.MarkdownString {
  return new vscode.MarkdownString(paragraphs.filter((paragraph) => paragraph !== '').join('\n\n'));
}

function codeOf(text: string | undefined, language = 'text'): string {
  if (text === undefined || text === '') return '';
  return new vscode.MarkdownString().appendCodeblock(text, language).value.trim();
}

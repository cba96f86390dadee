import { stepIds, type Step } from '../report/report.ts';
import { statusWord, stepFacts, stepTitle, type ShownStatus } from '../words/steps.ts';
import type { Words } from '../words/words.ts';
import { plain, signOfStatus, type Paint } from './paint.ts';

const everyStatus: readonly ShownStatus[] = ['pass', 'warn', 'fail', 'skip', 'running', 'unknown'];

/**
 * A finished step as aligned lines: sign, state, title, time, target; then its facts, the server's words after `>`,
 * and the shell command after `$`. A step that was not tested is one line, with the reason.
 */
export function stepLines(step: Step, words: Words, paint: Paint = plain): string[] {
  const titles = Math.max(...stepIds.map((id) => stepTitle(id, words).length));
  const states = Math.max(...everyStatus.map((status) => statusWord(status, words).length));
  const state = `${signOfStatus[step.status]} ${statusWord(step.status, words).padEnd(states)}`;
  const title = paint('strong', stepTitle(step.id, words).padEnd(titles));
  const facts = stepFacts(step, words).join(' · ');
  if (step.status === 'skip') return [[paint(step.status, state), title, paint('quiet', facts)].join('  ')];
  const time = paint('quiet', `${words.number(step.ms)} ms`.padStart(9));
  return [
    [paint(step.status, state), title, time, step.target ?? ''].join('  ').trimEnd(),
    ...(facts === '' ? [] : [indent(facts)]),
    ...quoteLines(step.reply).map((line) => indent(paint('strong', line))),
    ...(step.shell === undefined ? [] : [indent(paint('quiet', `$ ${step.shell}`))]),
  ];
}

/** The server's words, each line after `>`; control characters are shown as `�`. */
export function quoteLines(reply: string | undefined): string[] {
  if (reply === undefined || reply === '') return [];
  return reply.split(/\r?\n/).map((line) => `> ${line.replace(/\p{Cc}/gu, '�')}`);
}

function indent(text: string): string {
  return `    ${text}`;
}

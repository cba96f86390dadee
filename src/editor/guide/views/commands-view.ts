import { commandsOf, type GuideCommand } from '../../../core/guide/commands/commands.ts';
import type { GuideFacts } from '../../../core/guide/facts.ts';
import { guideTeller } from '../../../core/guide/teller.ts';
import type { Step } from '../../../core/report/report.ts';
import { statusWord, stepFacts } from '../../../core/words/steps.ts';
import type { Words } from '../../../core/words/words.ts';
import type { CommandView } from '../../../shared/help-view.ts';
import { stateView } from './head-view.ts';
import { shownText } from './records.ts';

/** Facts come from servers: a line of a table holds no more. */
const longestResult = 300;

/** The shell commands of the guide, filled in, each beside what Mailops itself found. */
export function commandsView(facts: GuideFacts, words: Words): CommandView[] {
  const { tell } = guideTeller(facts, words);
  return commandsOf(facts).map(({ title, shell, command, step }) => ({
    title: words.t('{title} – {shell}', { title: tell(title), shell: shellNames[shell](words) }),
    command,
    ...(step && { result: resultView(step, words) }),
  }));
}

const shellNames: Readonly<Record<GuideCommand['shell'], (words: Words) => string>> = {
  posix: (words) => words.t('Linux and macOS'),
  powershell: (words) => words.t('Windows (PowerShell)'),
};

function resultView(step: Step, words: Words): NonNullable<CommandView['result']> {
  const seen = stepFacts(step, words).join(' · ');
  return {
    state: stateView(step.status, words),
    text: shownText(seen === '' ? statusWord(step.status, words) : seen, longestResult),
  };
}

import * as vscode from 'vscode';
import type { GuidePanel } from '../guide-panel.ts';
import { answerConflict, noticeChoices, type NoticeChoice } from '../notice-choices.ts';

type Choose = (panel: GuidePanel, notice: string) => unknown;
const choices: Readonly<Record<NoticeChoice, Choose>> = {
  'open-file': ({ file }) => vscode.window.showTextDocument(file, { viewColumn: vscode.ViewColumn.Beside }),
  'open-checklist': ({ desk }) => desk.open(),
  merge: ({ desk }) => desk.merge(),
  // The panel is brought up to date after every choice.
  retry: () => undefined,
  'manage-trust': () => vscode.commands.executeCommand('workbench.trust.manage'),
  mine: (panel, notice) => resolveAnswer(panel, notice, 'mine'),
  theirs: (panel, notice) => resolveAnswer(panel, notice, 'theirs'),
  close: ({ panel }) => void panel.dispose(),
};

/** Does what the person chose about a notice. */
export async function notice(
  panel: GuidePanel,
  { notice: id, choice }: { readonly notice: string; readonly choice: string },
): Promise<void> {
  const shown = panel.view?.notices.find((one) => one.id === id);
  if (!shown?.choices.some((offered) => offered.id === choice) || !isChoice(choice)) return;
  await choices[choice](panel, id);
  await panel.refresh();
}

function resolveAnswer(panel: GuidePanel, notice: string, take: 'mine' | 'theirs'): Promise<void> {
  const node = notice.slice(answerConflict.length);
  const what = panel.services.words.t('answer to “{question}”', { question: node });
  return panel.changes.resolve('answer', node, take, what);
}

function isChoice(id: string): id is NoticeChoice {
  return noticeChoices.some((choice) => choice === id);
}

import * as vscode from 'vscode';
import type { Words } from '../../core/words/words.ts';
import type { MailboxFiles } from '../files/mailbox-files.ts';
import type { MailboxStates } from '../mailbox-states.ts';
import { isUnhealthy } from '../states.ts';
import type { MailboxTree } from './mailbox-tree.ts';
import type { TreeNode } from './nodes.ts';

/** How long the badge waits for further changes, milliseconds. */
const badgeDelay = 300;

/** The view itself: badge, message, what the welcome text depends on. */
export class MailboxTreeView implements vscode.Disposable {
  readonly view: vscode.TreeView<TreeNode>;
  readonly #files: MailboxFiles;
  readonly #states: MailboxStates;
  readonly #words: Words;
  #timer: NodeJS.Timeout | undefined;

  constructor(tree: MailboxTree, files: MailboxFiles, states: MailboxStates, words: Words) {
    this.#files = files;
    this.#states = states;
    this.#words = words;
    this.view = vscode.window.createTreeView('mailops.mailboxes', {
      treeDataProvider: tree,
      showCollapseAll: true,
    });
  }

  /** Brings badge, message and welcome text up to date, soon. */
  update(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#update();
    }, badgeDelay);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.view.dispose();
  }

  #update(): void {
    const files = this.#files.all();
    const mailboxes = files.reduce((sum, { content }) => sum + content.entries.length, 0);
    const unhealthy = files.reduce(
      (sum, file) =>
        sum +
        file.content.entries.filter(({ mailbox }) => isUnhealthy(this.#states.stateOf(file, mailbox.address)))
          .length,
      0,
    );
    this.view.badge =
      unhealthy === 0
        ? undefined
        : {
            value: unhealthy,
            tooltip: this.#words.plural(
              unhealthy,
              '{count} mailbox needs attention',
              '{count} mailboxes need attention',
            ),
          };
    this.view.message =
      vscode.workspace.isTrusted || mailboxes === 0
        ? ''
        : this.#words.t('Restricted Mode: trust this workspace to diagnose its mailboxes.');
    void vscode.commands.executeCommand(
      'setContext',
      'mailops.files',
      files.length === 0 ? 'none' : mailboxes === 0 ? 'empty' : 'some',
    );
  }
}

import * as vscode from 'vscode';
import { targetAtCursor } from '../targets/target-at-cursor.ts';
import type { MailboxFiles } from '../files/mailbox-files.ts';
import type { MailboxTree } from './mailbox-tree.ts';
import type { TreeNode } from './nodes.ts';

/** How long the cursor has to rest, milliseconds. */
const rest = 200;

/** Selects in the tree, while it is visible, the mailbox that the editor's cursor stands in; never takes the focus. */
export function followCursor(
  files: MailboxFiles,
  tree: MailboxTree,
  view: vscode.TreeView<TreeNode>,
): vscode.Disposable {
  let timer: NodeJS.Timeout | undefined;
  const follow = (): void => {
    const target = view.visible ? targetAtCursor(files) : undefined;
    if (!target) return;
    const { file, entry } = target;
    const [selected] = view.selection;
    if (selected && isInside(selected, file.id, entry.mailbox.address)) return;
    const node = tree.find(file.id, entry.mailbox.address);
    // The tree may be drawn anew meanwhile, and then no longer know the node: the next move of the cursor finds it.
    if (node) void view.reveal(node, { select: true, focus: false }).then(undefined, () => undefined);
  };
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(follow, rest);
  };
  return vscode.Disposable.from(
    vscode.window.onDidChangeTextEditorSelection(soon),
    vscode.window.onDidChangeActiveTextEditor(soon),
    view.onDidChangeVisibility(soon),
    new vscode.Disposable(() => clearTimeout(timer)),
  );
}

/** A step or reminder of the mailbox counts as the mailbox. */
function isInside(node: TreeNode, file: string, address: string): boolean {
  return 'address' in node && node.file === file && node.address === address;
}

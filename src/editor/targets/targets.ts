import * as vscode from 'vscode';
import type { Words } from '../../core/words/words.ts';
import type { MailboxFiles } from '../files/mailbox-files.ts';
import type { State } from '../states.ts';
import { pickTarget } from './pick-target.ts';
import { targetArgument, type TargetArgument } from './target-argument.ts';
import { targetAtCursor } from './target-at-cursor.ts';
import type { Target } from './target.ts';

/** A target, and who chose it: a person from the palette or on one of our surfaces, or code. */
export interface ChosenTarget {
  readonly target: Target;
  readonly by: 'palette' | 'surface' | 'code';
}

/** Finds the mailbox a command is meant for. */
export class Targets {
  readonly #files: MailboxFiles;
  readonly #stateOf: (target: Target) => State;
  readonly #words: Words;

  constructor(files: MailboxFiles, stateOf: (target: Target) => State, words: Words) {
    this.#files = files;
    this.#stateOf = stateOf;
    this.#words = words;
  }

  /** Every usable mailbox of every file, in the order of the files. */
  async all(): Promise<Target[]> {
    await this.#files.refreshed();
    return this.#known();
  }

  #known(): Target[] {
    return this.#files.all().flatMap((file) => file.content.entries.map((entry) => ({ file, entry })));
  }

  /** The mailbox of a command's argument, or that under the cursor, in the files that are known already: nothing is searched, nobody is asked. */
  known(value: unknown): Target | undefined {
    const argument = targetArgument(value);
    if (argument.kind === 'none') return targetAtCursor(this.#files);
    const found = chosenOf(argument, this.#known());
    return argument.kind === 'address' || found?.file.id === argument.file ? found : undefined;
  }

  /**
   * The mailbox of a command's argument; without one, that under the cursor, else the person's choice.
   * Undefined where there is no mailbox (the person is told) or none was chosen.
   *
   * @throws {Error} where code asks for an address that no file has
   */
  async choose(value: unknown): Promise<ChosenTarget | undefined> {
    const argument = targetArgument(value);
    const targets = await this.all();
    if (argument.kind === 'none') {
      const target = targetAtCursor(this.#files) ?? (await this.#pick(targets));
      return target && { target, by: 'palette' };
    }
    const target = chosenOf(argument, targets);
    if (target) return { target, by: argument.kind === 'mailbox' ? 'surface' : 'code' };
    throw new Error(
      this.#words.t('No usable mailbox {address} in the files of this workspace.', {
        address: argument.address,
      }),
    );
  }

  async #pick(targets: readonly Target[]): Promise<Target | undefined> {
    if (targets.length === 0) {
      this.sayNone();
      return undefined;
    }
    return pickTarget(targets, this.#stateOf, this.#words);
  }

  /** Tells the person that there is no mailbox, and offers to make a file. */
  sayNone(): void {
    const create = this.#words.t('New File');
    void vscode.window
      .showInformationMessage(
        this.#words.t('This workspace has no mailbox yet: it needs a mailboxes.yaml.'),
        create,
      )
      .then((answer) => {
        if (answer === create) void vscode.commands.executeCommand('mailops.newFile');
      });
  }
}

/** Of the mailboxes of an address that of the wanted file, else of the file that is edited, else the first. */
function chosenOf(
  argument: Exclude<TargetArgument, { readonly kind: 'none' }>,
  targets: readonly Target[],
): Target | undefined {
  const same = targets.filter(({ entry }) => isSame(entry.mailbox.address, argument.address));
  const wanted =
    argument.kind === 'mailbox' ? argument.file : vscode.window.activeTextEditor?.document.uri.toString();
  return same.find(({ file }) => file.id === wanted) ?? same[0];
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

import * as vscode from 'vscode';
import type { SecretRequest } from '../../core/secrets/secret-source.ts';
import type { MasterPasswordQuestion } from '../../core/secrets/vaults/vaults.ts';
import type { Words } from '../../core/words/words.ts';
import type { Question } from './approval.ts';
import { askMasked } from './ask-masked.ts';
import type { FirstUses } from './first-uses.ts';
import type { NamedPlace } from './named-place.ts';
import { placeText } from './place-text.ts';
import { sendQuestion, sendManyQuestion, type ModalQuestion } from './send-question.ts';

/** Asks people about secrets, one question at a time; a cancelled run takes its question away where VS Code can. */
export class SecretQuestions {
  readonly #words: Words;
  #last: Promise<unknown> = Promise.resolve();

  constructor(words: Words) {
    this.#words = words;
  }

  /** The password a person typed, masked; undefined where they gave none. It also goes to `others`, which the question names. */
  password(
    request: SecretRequest,
    others: readonly NamedPlace[],
    signal: AbortSignal,
  ): Promise<string | undefined> {
    return this.#inTurn(signal, async () => {
      const words = this.#words;
      const { address, username, host, port } = request;
      const server = [`${host}:${port}`, ...others.map((place) => placeText(place, words))].join(', ');
      return askMasked(
        {
          title:
            request.auth === 'app-password'
              ? words.t('App Password of {address}', { address })
              : words.t('Password of {address}', { address }),
          prompt: words.t(
            request.hostFrom === 'guess'
              ? 'Sent only to {server} as {username}. That server is only a guess.'
              : 'Sent only to {server} as {username}.',
            { server, username },
          ),
        },
        signal,
      );
    });
  }

  /** The master password of a vault that a person typed, masked; undefined where they gave none. It is kept nowhere. */
  masterPassword(
    { vault, file, again }: MasterPasswordQuestion,
    signal: AbortSignal,
  ): Promise<string | undefined> {
    const words = this.#words;
    const what = { vault: file === '' ? vault : `${vault} (${file})` };
    return this.#inTurn(signal, () =>
      askMasked(
        {
          title: words.t('Master Password of {vault}', what),
          prompt: again
            ? words.t(
                'That was not the master password. Given to the vault’s own tool only, and forgotten after this run.',
              )
            : words.t('Given to the vault’s own tool only, and forgotten after this run.'),
        },
        signal,
      ),
    );
  }

  /** Whether a secret may go to a place it was not approved for; the answer also counts for `others`, which the question names. */
  maySend(
    request: SecretRequest,
    question: Question,
    others: readonly NamedPlace[],
    signal: AbortSignal,
  ): Promise<boolean> {
    return this.#inTurn(signal, () => this.#send(sendQuestion(request, question, others, this.#words)));
  }

  /** Whether a run may send all these secrets for the first time. */
  maySendMany(uses: FirstUses): Promise<boolean> {
    return this.#send(sendManyQuestion(uses, this.#words));
  }

  /** What to do with a secret that this server refused before. `other` is offered where a person can type one. */
  afterRefusal(
    request: SecretRequest,
    canType: boolean,
    signal: AbortSignal,
  ): Promise<'again' | 'other' | 'skip'> {
    return this.#inTurn(signal, async () => {
      const words = this.#words;
      const again = words.t('Send Again');
      const other = words.t('Enter Another');
      const { address, host, port } = request;
      const answer = await vscode.window.showWarningMessage(
        words.t('This password of {address} was refused before.', { address }),
        {
          modal: true,
          detail: words.t('{server} refused it, and too many refusals can lock the account.', {
            server: `${host}:${port}`,
          }),
        },
        ...(canType ? [other, again] : [again]),
      );
      return answer === again ? 'again' : answer === other ? 'other' : 'skip';
    });
  }

  /** Whether a password that was accepted is to be stored; asked without holding anything up. */
  async mayStore(address: string): Promise<boolean> {
    const words = this.#words;
    const store = words.t('Store');
    const answer = await vscode.window.showInformationMessage(
      words.t('The password of {address} was accepted. Keep it in the editor’s secret storage?', { address }),
      store,
      words.t('Don’t Store'),
    );
    return answer === store;
  }

  /** A question that VS Code does not show, as in a test of an extension, is not answered with yes. */
  async #send({ message, detail }: ModalQuestion): Promise<boolean> {
    const send = { title: this.#words.t('Send') };
    const not = { title: this.#words.t('Do Not Send'), isCloseAffordance: true };
    try {
      return (await vscode.window.showWarningMessage(message, { modal: true, detail }, send, not)) === send;
    } catch {
      return false;
    }
  }

  #inTurn<Answer>(signal: AbortSignal, ask: () => Promise<Answer>): Promise<Answer> {
    const answer = this.#last.then(() => {
      signal.throwIfAborted();
      return ask();
    });
    this.#last = answer.catch(() => undefined);
    return answer;
  }
}

import type { SecretRequest } from '../../core/secrets/secret-source.ts';
import type { Words } from '../../core/words/words.ts';
import type { Question } from './approval.ts';
import { credentialName } from './credential-name.ts';
import type { FirstUses } from './first-uses.ts';
import type { NamedPlace } from './named-place.ts';
import { placesText, placeText, shortList } from './place-text.ts';

/** A question in a dialogue of its own: what it is about, and what a person has to know to answer. */
export interface ModalQuestion {
  readonly message: string;
  readonly detail: string;
}

/** The question whether one secret may go where it was not approved for; the answer also counts for `others`. */
export function sendQuestion(
  request: SecretRequest,
  question: Question,
  others: readonly NamedPlace[],
  words: Words,
): ModalQuestion {
  const place = placeText(request, words);
  const also =
    others.length === 0
      ? ''
      : ` ${words.t('The file also names {hosts} for it.', { hosts: placesText(others, words) })}`;
  const said = detailOf(request, question, place, words);
  return { message: messageOf(request, question, words), detail: `${said}${also}` };
}

function messageOf(request: SecretRequest, { kind }: Question, words: Words): string {
  const { address } = request;
  const credential = credentialName(request);
  if (kind === 'guessed') return words.t('Send the password of {address} to a guessed server?', { address });
  if (kind === 'changed')
    return words.t('Send the password of {address} to another place than before?', { address });
  if (kind === 'unopened') return words.t('Open {credential} for {address}?', { credential, address });
  return credential === 'editor'
    ? words.t('Send the access token of {address}?', { address })
    : words.t('Send the value of {variable} for {address}?', { variable: credential, address });
}

function detailOf(request: SecretRequest, question: Question, place: string, words: Words): string {
  const credential = credentialName(request);
  switch (question.kind) {
    case 'guessed':
      return words.t(
        'No file and no provider names this server: {place}. Send the password there only if you know it.',
        { place },
      );
    case 'changed':
      return question.previous
        ? words.t('The file now sends it to {place} instead of {previous}. Send it there?', {
            place,
            previous: placeText(question.previous, words),
          })
        : words.t('The file now sends it to {place}, which it was not approved for. Send it there?', {
            place,
          });
    case 'other-credential':
      return question.previous === 'editor'
        ? words.t(
            'Until now the password came from the editor’s secret storage. The file now names {credential}, whose value would go to {place}.',
            { credential, place },
          )
        : words.t(
            'Until now the password came from {previous}. The file now names {credential}, whose value would go to {place}.',
            { previous: question.previous, credential, place },
          );
    case 'new-mailbox':
      return words.t(
        'This workspace uses {credential}, but never sent it for this mailbox as the file now says. Mailops would send its value to {place}.',
        { credential, place },
      );
    case 'unopened':
      return words.t(
        'This workspace has never opened it. Mailops would have its vault give the password, and send that to {place}.',
        { place },
      );
    case 'unused':
      return credential === 'editor'
        ? words.t('This workspace has never used it. Mailops would send it to {place}.', { place })
        : words.t('This workspace has never used {credential}. Mailops would send its value to {place}.', {
            credential,
            place,
          });
  }
}

/** The question whether a run may send secrets for the first time. */
export function sendManyQuestion(
  { credentials, addresses, places, toProviders }: FirstUses,
  words: Words,
): ModalQuestion {
  const servers =
    places.length === 0
      ? ''
      : words.plural(
          places.length,
          'Their values would be sent as passwords to {count} server: {hosts}.',
          'Their values would be sent as passwords to {count} servers: {hosts}.',
          { hosts: placesText(places, words) },
        );
  const providers = words.t('Where the file names no server, they would go to those of the provider.');
  return {
    message: words.plural(
      credentials.length,
      'Use {count} secret for the first time?',
      'Use {count} secrets for the first time?',
    ),
    detail: [
      words.t('This workspace has never used {credentials} for {addresses}.', {
        credentials: shortList(credentials, words),
        addresses: shortList(addresses, words),
      }),
      servers,
      toProviders ? providers : '',
      words.t('Without your agreement, the logins that need them are left out.'),
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
  };
}

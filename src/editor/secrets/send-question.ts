import type { SecretRequest } from '../../core/secrets/secret-source.ts';
import type { Words } from '../../core/words/words.ts';
import type { Question } from './approval.ts';
import type { FirstUses } from './first-uses.ts';

/** A question in a dialogue of its own: what it is about, and what a person has to know to answer. */
export interface ModalQuestion {
  readonly message: string;
  readonly detail: string;
}

/** More hosts than this are counted and not named. */
const named = 6;

/** The question whether one secret may go where it was not approved for. */
export function sendQuestion(
  request: SecretRequest,
  question: Question,
  hosts: readonly string[],
  words: Words,
): ModalQuestion {
  const { address, credential } = request;
  const place = placeOf(request, words);
  const variable = credential?.kind === 'env' ? credential.name : '';
  const others = hosts.filter((host) => host.toLowerCase() !== request.host.toLowerCase());
  const also =
    others.length === 0
      ? ''
      : ` ${words.t('The file also names {hosts} for it.', { hosts: listOf(others, words) })}`;
  switch (question.kind) {
    case 'guessed':
      return {
        message: words.t('Send the password of {address} to a guessed server?', { address }),
        detail: words.t(
          'No file and no provider names this server: {place}. Send the password there only if you know it.',
          {
            place,
          },
        ),
      };
    case 'changed':
      return {
        message: words.t('Send the password of {address} to another place than before?', { address }),
        detail: question.previous
          ? words.t('The file now sends it to {place} instead of {previous}. Send it there?', {
              place,
              previous: placeOf(question.previous, words),
            })
          : words.t('The file now sends it to {place}, which it was not approved for. Send it there?', {
              place,
            }),
      };
    case 'other-credential':
      return {
        message: words.t('Send the value of {variable} for {address}?', { variable, address }),
        detail:
          (question.previous === 'editor'
            ? words.t(
                'Until now the password came from the editor’s secret storage. The file now names the environment variable {variable}, whose value would go to {place}.',
                { variable, place },
              )
            : words.t(
                'Until now the password came from the environment variable {previous}. The file now names {variable}, whose value would go to {place}.',
                {
                  previous: question.previous.replace(/^env:/, ''),
                  variable,
                  place,
                },
              )) + also,
      };
    case 'unused':
      return {
        message: words.t('Send the value of {variable} for {address}?', { variable, address }),
        detail:
          words.t(
            'This workspace has never used the environment variable {variable}. Mailops would send its value to {place}.',
            {
              variable,
              place,
            },
          ) + also,
      };
  }
}

/** The question whether a run may send variables for the first time. */
export function sendManyQuestion({ variables, hosts, toProviders }: FirstUses, words: Words): ModalQuestion {
  const places =
    hosts.length === 0
      ? ''
      : words.plural(
          hosts.length,
          'Their values would be sent as passwords to {count} server: {hosts}.',
          'Their values would be sent as passwords to {count} servers: {hosts}.',
          { hosts: listOf(hosts, words) },
        );
  const providers = words.t('Where the file names no server, they would go to those of the provider.');
  return {
    message: words.plural(
      variables.length,
      'Send {count} environment variable for the first time?',
      'Send {count} environment variables for the first time?',
    ),
    detail: [
      words.t('This workspace has never used them.'),
      places,
      toProviders ? providers : '',
      words.t('Without your agreement, the logins that need them are left out.'),
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
  };
}

function placeOf(
  { host, port, username }: Pick<SecretRequest, 'host' | 'port' | 'username'>,
  words: Words,
): string {
  return words.t('{server} as {username}', { server: `${host}:${port}`, username });
}

function listOf(hosts: readonly string[], words: Words): string {
  const rest = hosts.length - named;
  const shown = hosts.slice(0, named).join(', ');
  return rest > 0
    ? words.plural(rest, '{shown} and {count} more', '{shown} and {count} more', { shown })
    : shown;
}

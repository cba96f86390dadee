import type { GuideFacts, WayIn } from '../../../core/guide/facts.ts';
import { securityName } from '../../../core/guide/teller.ts';
import type { AuthMethod } from '../../../core/mailboxes/model.ts';
import type { Words } from '../../../core/words/words.ts';
import type { ValueView } from '../../../shared/shown.ts';

/** Server, port and encryption of one service, as mail programs ask for them; `service` (`IMAP`) stands before each where both are listed. */
export function endpointValues(way: WayIn, service: string | undefined, words: Words): ValueView[] {
  const [server, port, encryption] =
    service === undefined
      ? [words.t('Server'), words.t('Port'), words.t('Encryption')]
      : [
          words.t('{service} server', { service }),
          words.t('{service} port', { service }),
          words.t('{service} encryption', { service }),
        ];
  return [
    { label: server, value: way.host },
    { label: port, value: String(way.port) },
    { label: encryption, value: securityName(way.security, words) },
  ];
}

/** The user name to type; one for each service where they differ. */
export function usernameValues({ imap, smtp }: Pick<GuideFacts, 'imap' | 'smtp'>, words: Words): ValueView[] {
  if (imap && smtp && imap.username !== smtp.username)
    return [
      { label: words.t('{service} user name', { service: 'IMAP' }), value: imap.username },
      { label: words.t('{service} user name', { service: 'SMTP' }), value: smtp.username },
    ];
  const username = (imap ?? smtp)?.username;
  return username === undefined ? [] : [{ label: words.t('User name'), value: username }];
}

/** What a mail program is given to log in, in words. */
export function loginWord(auth: AuthMethod, words: Words): string {
  return loginWords[auth](words);
}

const loginWords: Readonly<Record<AuthMethod, (words: Words) => string>> = {
  password: (words) => words.t('Password'),
  'app-password': (words) => words.t('App password'),
  oauth2: (words) => words.t('Sign-in in the browser (OAuth 2.0)'),
};

import type { CodeOf } from './code-family.ts';
import { askServer, makeAppPassword, storeAndDiagnose } from './shared-actions.ts';
import type { Explain, Explanation, Teller } from './teller.ts';

/** The codes of a server that says "not now": the password is not in question. */
export type LimitCode = Extract<
  CodeOf<'auth'>,
  'auth.rate-limited' | 'auth.too-many-connections' | 'auth.over-quota' | 'auth.temporary'
>;

const silenceOldDevices = ({ say }: Teller): string =>
  say(
    'Meanwhile, find the phones and programs that still use an old password for {address}, and correct it there.',
  );

/** Some providers give this answer to the password of the account before they ever say that they do not take it. */
const tooManyOrWrongKind = (teller: Teller): Explanation => ({
  cause: teller.say(
    'There were too many logins in a short time, or {provider} wants an app password here rather than the password of the account.',
    'There were too many logins in a short time, or the provider wants an app password here rather than the password of the account.',
  ),
  actions: [makeAppPassword(teller), storeAndDiagnose(teller), silenceOldDevices(teller)],
});

/** Words for limits and passing faults. */
export const limitWords: Readonly<Record<LimitCode, Explain>> = {
  'auth.rate-limited': (teller) =>
    teller.is('likely', 'auth.app-password-required')
      ? tooManyOrWrongKind(teller)
      : {
          cause: teller.say(
            'There were too many logins in a short time, so {host} asks to wait {seconds}.',
            'There were too many logins in a short time, so {host} refuses new ones for a while.',
            'There were too many logins in a short time, so the server refuses new ones for a while.',
          ),
          actions: [
            teller.say(
              'Wait {seconds}, then diagnose {address} again.',
              'Wait an hour, then diagnose {address} again.',
            ),
            silenceOldDevices(teller),
          ],
        },
  'auth.too-many-connections': ({ say }) => ({
    cause: say('Too many programs and devices are connected to {address} at the same time.'),
    actions: [
      say('Close the mail programs that are not needed, on phones too, then diagnose {address} again.'),
      say(
        'In the others, lower the number of connections (in Thunderbird, “Maximum number of server connections to cache”).',
      ),
    ],
  }),
  'auth.over-quota': ({ say, is }) => ({
    cause: say(
      'The mailbox {address} has reached a limit of its provider: storage space, or the amount of mail moved in a day.',
    ),
    actions: [
      say('Open {address} in the provider’s webmail, and make room if the mailbox is full.'),
      is('providerId', 'google')
        ? say('If there is room, wait: Google lifts its bandwidth limit within 24 hours.')
        : say('If there is room, wait a day, or ask the mail provider about its limits.'),
    ],
  }),
  'auth.temporary': (teller) => ({
    cause: teller.say(
      '{host} has a temporary fault and could not check the login, so the password is not the cause.',
      'The server has a temporary fault and could not check the login, so the password is not the cause.',
    ),
    actions: [
      teller.say(
        'Wait {seconds}, then diagnose {address} again.',
        'Wait ten minutes, then diagnose {address} again.',
      ),
      teller.say('Look at the status page of the mail provider.'),
      askServer(teller),
    ],
  }),
};

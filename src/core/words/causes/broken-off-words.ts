import { askServer } from './shared-actions.ts';
import type { Explanation, Teller } from './teller.ts';

/**
 * A connection that the server cut once it had greeted: then neither port nor firewall is to blame. Undefined unless
 * `moment` says at what it was cut: `login`, `inbox`, or `test` for what comes after them.
 */
export function hungUp(teller: Teller): Explanation | undefined {
  const { say, is } = teller;
  if (is('moment', 'login'))
    return {
      cause: say(
        '{host} hung up when {address} logged in.',
        'The mail server hung up when {address} logged in.',
      ),
      actions: [doNotRepeat(teller), findOldPasswords(teller), sendReport(teller)],
    };
  if (is('moment', 'inbox'))
    return {
      cause: say(
        '{host} accepted the login of {address}, but hung up when the inbox was opened.',
        'The mail server accepted the login of {address}, but hung up when the inbox was opened.',
      ),
      actions: [closePrograms(teller), askAdministrator(teller)],
    };
  if (is('moment', 'test'))
    return {
      cause: say(
        '{host} accepted the login of {address}, but hung up in the middle of the test.',
        'The mail server accepted the login of {address}, but hung up in the middle of the test.',
      ),
      actions: [tryOnceMore(teller), sendReport(teller)],
    };
  return undefined;
}

/** Like `hungUp`, for a server that says nothing more and leaves the connection open. */
export function fellSilent(teller: Teller): Explanation | undefined {
  const { say, is } = teller;
  if (is('moment', 'login'))
    return {
      cause: say(
        '{host} greeted Mailops and then fell silent at the login, for {seconds}.',
        '{host} greeted Mailops and then fell silent at the login.',
        'The mail server greeted Mailops and then fell silent at the login.',
      ),
      actions: [
        say(
          'Wait ten minutes before you try again: many servers answer ever more slowly after several wrong passwords.',
        ),
        findOldPasswords(teller),
        askServer(teller),
      ],
    };
  if (is('moment', 'inbox'))
    return {
      cause: say(
        '{host} accepted the login of {address} and then fell silent when the inbox was opened, for {seconds}.',
        '{host} accepted the login of {address} and then fell silent when the inbox was opened.',
        'The mail server accepted the login of {address} and then fell silent when the inbox was opened.',
      ),
      actions: [closePrograms(teller), askAdministrator(teller)],
    };
  if (is('moment', 'test'))
    return {
      cause: say(
        '{host} accepted the login of {address} and then fell silent in the middle of the test, for {seconds}.',
        '{host} accepted the login of {address} and then fell silent in the middle of the test.',
        'The mail server accepted the login of {address} and then fell silent in the middle of the test.',
      ),
      actions: [tryOnceMore(teller), sendReport(teller)],
    };
  return undefined;
}

const tryOnceMore = ({ say }: Teller): string =>
  say(
    'Run the test once more; if it breaks off at the same place, the server or the way to it is overloaded.',
  );

const doNotRepeat = ({ say }: Teller): string =>
  say('Do not repeat it at once: many servers cut off addresses after several wrong passwords.');

const findOldPasswords = ({ say }: Teller): string =>
  say('Look for phones and programs that still use an old password for {address}.');

const sendReport = ({ say }: Teller): string =>
  say('Send this report to the people who run {host}.', 'Send this report to the mail provider.');

const closePrograms = ({ say }: Teller): string =>
  say(
    'Close the other programs and phones that read {address}, and try again: many servers allow only a few connections at once.',
  );

const askAdministrator = ({ say }: Teller): string =>
  say(
    'If it does not pass, the administrator of {host} checks whether the mailbox of {address} is damaged.',
    'If it does not pass, the administrator of the server checks whether the mailbox of {address} is damaged.',
  );

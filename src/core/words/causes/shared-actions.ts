import { compareWithBridge, isBridge } from './proton-bridge.ts';
import type { Teller } from './teller.ts';

/** Sends to the panel where the password is reset: a password can only be replaced at the server, never read back. */
export function resetPassword(teller: Teller): string {
  const { say, is } = teller;
  if (is('auth', 'app-password')) return makeAppPassword(teller);
  return say(
    'Reset the password at the server, in the {provider} panel ({panel}): {reset}.',
    'Reset the password at the server, in the {provider} panel: {reset}.',
    'Reset the password at the server, in the {provider} panel ({panel}).',
    'Reset the password at the server, at {panel}; a mail program cannot show the old one.',
    'Have the administrator of {tenant} reset the password at the server; a mail program cannot show the old one.',
    'Reset the password on the site of the mail provider; a mail program cannot show the old one.',
  );
}

/** Sends to the page where an app password is made. */
export function makeAppPassword({ say, is }: Teller): string {
  if (is('providerId', 'proton'))
    return say(
      'Copy the password that Proton Mail Bridge shows for {address} under “Mailbox details”; it is not the one of the Proton account.',
    );
  return say(
    'Create a new app password at {provider} ({appPasswordPage}); if the page offers none, turn on two-step verification first.',
    'Create a new app password in the {provider} security settings; if they offer none, turn on two-step verification first.',
    'Create a new app password in the security settings of the account.',
  );
}

/** What a new password has to reach; the new Outlook logs in from the cloud with the one it was first given. */
export function spreadPassword({ say }: Teller): string {
  return say(
    'Then enter it on every device; in the new Outlook, save what exists only there, remove the account and add it again, because Microsoft’s cloud keeps the old password.',
  );
}

/** Stores the new secret for Mailops, where it takes it from, and tries again, once. */
export function storeAndDiagnose({ say }: Teller): string {
  return say(
    'Put the new one into the variable {variable}, and diagnose {address} again.',
    'Give Mailops the new one with “Mailops: Set Password”, and diagnose {address} again.',
  );
}

/** Makes a run need fewer connections of this machine at once. */
export function lowerConcurrency({ say }: Pick<Teller, 'say'>): string {
  return say(
    'Test fewer mailboxes at once, with the setting “mailops.concurrency” or the option “--concurrency”.',
  );
}

/** The port and encryption to advise: the secure ports of RFC 8314 §3 only, and what the provider accepts. */
const recommended = {
  imap: ['993 tls'],
  smtp: ['465 tls', '587 starttls'],
} as const;

/** Whether the settings already are one of `endpoints`, each `port security`. */
function uses({ is }: Pick<Teller, 'is'>, endpoints: readonly string[]): boolean {
  return endpoints.some((endpoint) => {
    const [port = '', security = ''] = endpoint.split(' ');
    return is('port', port) && is('security', security);
  });
}

/** Sends to the host in the file, and to its port unless that is the usual one already. */
export function checkPort(teller: Teller): string {
  const { say, is } = teller;
  if (isBridge(teller)) return compareWithBridge(teller);
  if (is('leg', 'imap'))
    return uses(teller, recommended.imap)
      ? say('In mailboxes.yaml, check the host of “imap”; its port and encryption are the usual ones.')
      : say('In mailboxes.yaml, check the host of “imap” and its port: 993 with “tls” is the usual one.');
  if (!is('leg', 'smtp'))
    return say('In mailboxes.yaml, check the host and the port: IMAP is 993, SMTP is 465, both with “tls”.');
  const wanted = providerPort(teller);
  if (uses(teller, wanted?.endpoints ?? recommended.smtp))
    return say('In mailboxes.yaml, check the host of “smtp”; its port and encryption are the usual ones.');
  return (
    wanted?.advice ??
    say('In mailboxes.yaml, check the host of “smtp” and its port: 465 with “tls”, or 587 with “starttls”.')
  );
}

interface PortAdvice {
  readonly endpoints: readonly string[];
  readonly advice: string;
}

/** Where the provider accepts or advises a single port for sending. */
function providerPort({ say, is }: Teller): PortAdvice | undefined {
  if (!is('smtpPort') || !is('provider')) return undefined;
  return is('providerId', 'workmail', 'infomaniak')
    ? {
        endpoints: ['465 tls'],
        advice: say('In mailboxes.yaml, set “smtp” to port 465 with “tls”, the one {provider} wants.'),
      }
    : {
        endpoints: ['587 starttls'],
        advice: say(
          'In mailboxes.yaml, set “smtp” to port 587 with “starttls”: {provider} accepts no other.',
        ),
      };
}

/** Moves the connection to an encrypted port; nothing where it is on that port already. */
export function useEncryptedPort(teller: Teller): string[] {
  const { say, is } = teller;
  if (isBridge(teller)) return [compareWithBridge(teller)];
  if (is('leg', 'imap'))
    return uses(teller, ['993 tls']) ? [] : [say('In mailboxes.yaml, set “imap” to port 993 with “tls”.')];
  if (!is('leg', 'smtp'))
    return [say('In mailboxes.yaml, use an encrypted port: 993 for IMAP, 465 for SMTP, both with “tls”.')];
  const wanted = providerPort(teller) ?? {
    endpoints: ['465 tls'],
    advice: say('In mailboxes.yaml, set “smtp” to port 465 with “tls”.'),
  };
  return uses(teller, wanted.endpoints) ? [] : [wanted.advice];
}

/** Turns IMAP on where the provider hides the switch. */
export function turnImapOn({ say }: Teller): string {
  return say(
    'The administrator of {tenant} turns IMAP on for {address}: {adminImapSwitch}.',
    'Turn IMAP on for {address} in the {provider} settings: {imapSwitch}.',
    'The administrator of {tenant} turns IMAP on for {address} in the {provider} panel ({panel}).',
    'The administrator of {tenant} turns IMAP on for {address} in the panel of the mail provider.',
    'Turn IMAP on for {address} in the settings of the webmail.',
  );
}

/** Turns SMTP AUTH on for one mailbox; at Microsoft 365 that setting is stronger than the organisation's. */
export function turnSmtpAuthOn({ say, is }: Teller): string {
  return is('providerId', 'microsoft365')
    ? say(
        'An administrator allows it for this mailbox alone: admin.microsoft.com → Users → Active users → {address} → Mail → Manage email apps → Authenticated SMTP.',
      )
    : say(
        'The administrator of {tenant} allows sending by SMTP for {address} in the panel of the mail provider.',
        'Allow sending by SMTP for {address} in the settings of the webmail.',
      );
}

/** Asks the people who run the server, with the words they need to find it in their log. */
export function askServer({ say }: Teller): string {
  return say(
    'If it does not pass, send this report to the people who run {host}.',
    'If it does not pass, send this report to the mail provider.',
  );
}

/** What to set in the file, or at the server, where none of the login methods offered fits the settings. */
export function useOfferedMethod({ say, is, list }: Teller): string {
  if (is('auth', 'oauth2'))
    return say(
      'In mailboxes.yaml, set “auth” to “password”: the server offers no sign-in through the browser.',
    );
  return list('mechanisms').some((name) => name === 'xoauth2' || name === 'oauthbearer')
    ? say('In mailboxes.yaml, set “auth” to “oauth2”: the server wants a sign-in through the browser.')
    : say('The administrator of the server turns on login with a password over TLS (PLAIN).');
}

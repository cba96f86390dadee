import { saying } from '../../saying.ts';
import {
  compareImapSettings,
  diagnoseAgain,
  otherNetwork,
  saveFirst,
  tryLoginOnce,
} from '../common-steps.ts';
import type { Symptom } from '../symptom.ts';

/** Mail that comes slowly, or on some devices only. */
export const syncSymptoms = [
  {
    id: 'slow-sync',
    symptom: saying('Synchronisation is very slow'),
    keywords: saying('slow sync indexing antivirus large mailbox hours first synchronisation'),
    phrases: ['Request is throttled', 'Suggested Backoff Time'],
    causes: [
      {
        text: saying(
          'The program fetches and indexes a large mailbox for the first time; that takes hours and ends by itself.',
        ),
        codes: [],
      },
      {
        text: saying(
          'The provider slows down who fetches too much: Gmail, for instance, gives 2,500 MB a day over IMAP.',
        ),
        codes: ['auth.rate-limited', 'auth.over-quota'],
      },
      {
        text: saying(
          'An antivirus program reads every message on its way, or several programs share the few connections allowed.',
        ),
        codes: ['auth.too-many-connections', 'imap.slow'],
      },
    ],
    who: 'user',
    steps: [
      {
        text: saying('Let the first synchronisation run to its end, overnight and on mains power.'),
        deeds: ['check-sync'],
      },
      {
        text: saying('Compare the time of each step in the diagnosis: a slow connection shows there.'),
        deeds: ['diagnose'],
      },
      {
        text: saying(
          'Exclude the cache of the mail program from the real-time scan of the antivirus, not from the scheduled one.',
        ),
      },
      { text: saying('In the program, fetch only the last months or only the folders in use.') },
    ],
  },
  {
    id: 'one-device-not-another',
    symptom: saying('It works on one device, but not on another'),
    keywords: saying('phone works computer does not other device old version TLS certificate'),
    causes: [
      {
        text: saying('The other device has an old password, or its own app password was withdrawn.'),
        codes: ['ok', 'auth.bad-credentials', 'auth.app-password-required'],
      },
      {
        text: saying('So many programs are connected that the server lets no further one in.'),
        codes: ['auth.too-many-connections'],
      },
      {
        text: saying(
          'The other device is in a network that blocks mail ports, or behind something that inspects its connections.',
        ),
        codes: ['net.timeout', 'net.unreachable', 'tls.untrusted'],
      },
      {
        text: saying(
          'The device is too old for the encryption of the server, or knows fewer certificate authorities.',
        ),
        codes: ['tls.incomplete-chain', 'tls.protocol-too-old'],
      },
    ],
    who: 'user',
    steps: [
      {
        text: saying(
          'Note server, port, encryption and user name on both devices, and look for the difference.',
        ),
        settings: ['imap', 'smtp'],
      },
      { text: saying('Put the other device into the network of the first, for instance a phone’s.') },
      {
        text: saying(
          'Enter the password anew on the device that fails, or give it an app password of its own.',
        ),
      },
      diagnoseAgain,
    ],
  },
  {
    id: 'one-network-not-another',
    symptom: saying('It works in one network, but not in another'),
    keywords: saying('office home hotel VPN firewall network Wi-Fi blocked port'),
    causes: [
      {
        text: saying('A firewall, a VPN or the network’s owner blocks the mail ports.'),
        codes: ['net.timeout', 'net.refused', 'net.unreachable', 'net.reset'],
      },
      {
        text: saying('Something in that network meddles with the encryption; no password may be sent there.'),
        codes: ['tls.starttls-injection', 'tls.no-starttls', 'tls.untrusted', 'tls.handshake-failed'],
      },
      {
        text: saying(
          'The names are looked up by a name server that does not answer, or answers differently.',
        ),
        codes: ['dns.timeout', 'dns.server-failure'],
      },
    ],
    who: 'network-administrator',
    steps: [
      {
        text: saying('Diagnose {address} in both networks, and compare the two reports.'),
        deeds: ['diagnose'],
      },
      otherNetwork,
      {
        text: saying(
          'Ask whoever manages the network to let ports 993 and 465 or 587 through, without inspecting them.',
        ),
        settings: ['imap', 'smtp'],
      },
    ],
  },
  {
    id: 'too-many-connections',
    symptom: saying('The server says that there are too many connections'),
    keywords: saying('too many simultaneous connections limit clients phones Thunderbird'),
    phrases: ['Too many simultaneous connections', 'Maximum number of connections'],
    causes: [
      {
        text: saying(
          'Every program keeps several connections open, and the server counts them all; Gmail allows 15.',
        ),
        codes: ['auth.too-many-connections'],
      },
    ],
    who: 'user',
    steps: [
      {
        text: saying(
          'Close the mail programs that are not needed, on phones too, then diagnose {address} again.',
        ),
        deeds: ['check-login'],
      },
      {
        text: saying(
          'In the others, lower the number of connections (in Thunderbird, “Maximum number of server connections to cache”).',
        ),
      },
      { text: saying('Look for a copy, a backup or an archiver that reads the mailbox at the same time.') },
    ],
  },
  {
    id: 'sync-stops-at-folder',
    symptom: saying('Synchronisation stops at one folder'),
    keywords: saying('folder stuck error one message subscribe empty folder name slash'),
    phrases: ['SELECT failed', 'Mailbox does not exist', 'Internal error occurred'],
    causes: [
      {
        text: saying(
          'One message in it is damaged or too large for the program, or the server cannot read the folder.',
        ),
        codes: ['imap.select-failed', 'imap.protocol-error'],
      },
      {
        text: saying('Its name holds a character that one side does not take, such as “/” at Microsoft 365.'),
        codes: [],
      },
      {
        text: saying('The mailbox has reached a limit in the middle of it.'),
        codes: ['auth.over-quota', 'auth.rate-limited'],
      },
    ],
    who: 'provider',
    steps: [
      {
        text: saying(
          'Open the folder in the webmail, and sort it by size and by date: where does the list end in the program?',
        ),
      },
      {
        text: saying(
          'Move the newest message that is missing into a test folder; if the rest then arrives, that one is the cause.',
        ),
      },
      {
        text: saying(
          'If the server itself does not open the folder, send its own words to the provider, who can repair the index.',
        ),
      },
      diagnoseAgain,
    ],
  },
  {
    id: 'program-fails-mailops-does-not',
    symptom: saying('Mailops finds nothing wrong, but the program still fails'),
    keywords: saying('everything works diagnosis fine program still fails profile cache'),
    causes: [
      {
        text: saying(
          'The server takes this login: what differs is the program, its stored password, or its network.',
        ),
        codes: ['ok'],
      },
    ],
    who: 'user',
    steps: [
      compareImapSettings,
      {
        text: saying(
          'Delete the stored password in the program, and in the password store of its system, then enter the new one.',
        ),
      },
      {
        text: saying(
          'Add the account a second time in a fresh profile: if that works, the old profile is damaged.',
        ),
        warning: saveFirst,
      },
      tryLoginOnce,
    ],
  },
] as const satisfies readonly Symptom[];

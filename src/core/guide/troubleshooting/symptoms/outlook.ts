import { saying } from '../../saying.ts';
import { microsoftCloudSync, outlookAutodetect } from '../../sources.ts';
import { diagnoseAgain, saveFirst } from '../common-steps.ts';
import type { Symptom } from '../symptom.ts';

/** What Outlook, new and classic, and the Mail app of Windows do. */
export const outlookSymptoms = [
  {
    id: 'new-outlook-stopped',
    symptom: saying('The new Outlook no longer syncs since the password was reset'),
    keywords: saying('new Outlook sync stopped cloud old password reset IMAP account remove add'),
    at: { clients: ['new-outlook'] },
    causes: [
      {
        text: saying(
          'The new Outlook fetches IMAP mail from Microsoft’s cloud, with the password that was typed in when the account was added. That cloud still tries the old one.',
        ),
        codes: ['ok', 'auth.account-blocked', 'auth.rate-limited'],
      },
    ],
    who: 'user',
    steps: [
      { text: saying('Make sure that the new password works at the server.'), deeds: ['check-login'] },
      {
        text: saying('In the new Outlook, remove {address} under Settings → Accounts, then add it again.'),
        warning: saveFirst,
        links: [microsoftCloudSync],
      },
      {
        text: saying(
          'At Microsoft 365, add it as a Microsoft account rather than IMAP: then no password is stored.',
        ),
        only: { providers: ['microsoft365', 'outlook.com'] },
      },
      {
        text: saying(
          'Compare what arrives with the webmail before you remove the account from other programs.',
        ),
      },
    ],
  },
  {
    id: 'sign-ins-from-microsoft',
    symptom: saying('The log of the mail server shows sign-ins from Microsoft, not from the user'),
    keywords: saying('foreign sign-in unknown IP address Microsoft cloud new Outlook log suspicious'),
    at: { clients: ['new-outlook'] },
    causes: [
      {
        text: saying(
          'The account was added to the new Outlook, or to Outlook on a phone: Microsoft’s cloud then holds the password and signs in from its own addresses.',
        ),
        codes: ['auth.account-blocked', 'auth.web-login-required', 'auth.rate-limited'],
      },
    ],
    who: 'user',
    steps: [
      {
        text: saying(
          'Ask the user whether one of these programs is in use; if not, treat the sign-ins as an intrusion and reset the password.',
        ),
        links: [microsoftCloudSync],
      },
      {
        text: saying(
          'If Microsoft must not hold the password, remove the account from these programs and use one that connects directly.',
        ),
        warning: saveFirst,
      },
      {
        text: saying(
          'Reset the password afterwards: nobody can check from outside that the cloud has forgotten it.',
        ),
      },
    ],
  },
  {
    id: 'outlook-finds-old-provider',
    symptom: saying('Outlook finds the old provider after the mail has moved (MX change)'),
    keywords: saying('Outlook autodiscover autodetect old provider after migration MX change wrong server'),
    causes: [
      {
        text: saying(
          'Outlook asks a service in Microsoft’s cloud who hosts {domain}, and that service remembers the old answer for a while.',
        ),
        codes: [],
      },
      {
        text: saying(
          'The name autodiscover.{domain} still leads to the old provider, or the old MX is still remembered by name servers.',
        ),
        codes: [],
      },
    ],
    who: 'you',
    steps: [
      {
        text: saying('See what the MX records of {domain} say now.'),
        deeds: ['check-mx'],
        links: [outlookAutodetect],
      },
      {
        text: saying(
          'Change or remove what still leads to the old provider: autodiscover.{domain}, autoconfig.{domain}, the SRV records of mail.',
        ),
      },
      {
        text: saying(
          'Until Microsoft’s answer has changed, choose in Outlook to set the account up by hand, and type in the servers.',
        ),
        settings: ['imap', 'smtp'],
      },
    ],
  },
  {
    id: 'windows-mail-stopped',
    symptom: saying('Windows Mail (“Mail and Calendar”) neither sends nor receives'),
    keywords: saying('Windows Mail Courrier Mail and Calendar app ended stopped 2024 export'),
    at: { clients: ['windows-mail'] },
    causes: [
      {
        text: saying(
          'Microsoft ended the program on 31 December 2024. Nothing at the server will bring it back.',
        ),
        codes: ['ok'],
      },
    ],
    who: 'user',
    steps: [
      {
        text: saying(
          'Export what exists only in it, as the program offers, or copy it by hand: Outbox, drafts, folders that the webmail does not show.',
        ),
        warning: saying('Do not remove the account before that: it deletes the only copy.'),
      },
      {
        text: saying(
          'Open {address} in the webmail, and check that the saved messages are all that was missing there.',
        ),
      },
      {
        text: saying('Set the account up in another program, with these settings.'),
        settings: ['imap', 'smtp'],
      },
      diagnoseAgain,
    ],
  },
  {
    id: 'outlook-asks-for-imap',
    symptom: saying('Outlook adds the account as IMAP instead of Microsoft 365'),
    keywords: saying('Outlook Exchange IMAP account type calendar contacts missing autodiscover'),
    at: { providers: ['microsoft365'] },
    causes: [
      {
        text: saying(
          'The name autodiscover.{domain} does not lead to Microsoft, or the account type was chosen by hand.',
        ),
        codes: ['auth.basic-disabled'],
      },
    ],
    who: 'you',
    steps: [
      {
        text: saying(
          'The name autodiscover.{domain} should be an alias (CNAME) of autodiscover.outlook.com; correct it where the DNS of {domain} is managed.',
        ),
      },
      {
        text: saying(
          'Remove the IMAP account and add {address} as a Microsoft 365 account; calendars and contacts come with it.',
        ),
        warning: saveFirst,
      },
      diagnoseAgain,
    ],
  },
] as const satisfies readonly Symptom[];

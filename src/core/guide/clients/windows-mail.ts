import { saying } from '../saying.ts';
import type { ClientGuide } from './client-guide.ts';
import { saveFirst } from './shared-steps.ts';

/**
 * Windows Mail, which ended on 2024-12-31: how to rescue what exists only there.
 *
 * Source: Microsoft's notice of its end, as quoted by neowin.net on 2024-11-09. Checked on 2026-11-22.
 */
export const windowsMail: ClientGuide = {
  id: 'windows-mail',
  title: saying('Windows Mail'),
  warnings: [
    {
      text: saying(
        'Windows Mail ended on 31 December 2024 and neither sends nor receives. Leave its accounts and the program itself in place until what exists only there has been saved.',
      ),
    },
  ],
  steps: [
    {
      text: saying(
        'Open Windows Mail and look for what the server does not have: the Outbox, drafts, folders that are missing in the webmail of {provider}.',
        'Open Windows Mail and look for what the server does not have: the Outbox, drafts, folders that are missing in the webmail.',
      ),
    },
    {
      does: 'save',
      text: saying(
        'Save each of these messages as a file: open it, then “…” → “Save as”. Microsoft states that local mail, events and contacts can still be exported: if Windows Mail or People offers to export them, accept.',
      ),
    },
    {
      does: 'save',
      text: saying(
        'Copy the folder “%LOCALAPPDATA%\\Comms” to a safe place as well: the local data of Windows Mail lies there.',
      ),
    },
    {
      text: saying(
        'Set up {address} in another program: the new Outlook, classic Outlook or Thunderbird, with the steps given for it.',
      ),
    },
    {
      text: saying(
        'Put the saved messages back: in Thunderbird, drag the .eml files onto a folder of the account, and they go to the server; send those of the Outbox again.',
      ),
    },
    {
      does: 'remove',
      text: saying(
        'When everything is there, take the account out of Windows Mail: Settings → “Manage accounts” → {address} → “Delete account”.',
      ),
      warning: saveFirst,
    },
  ],
  afterReset: [
    {
      text: saying(
        'Nothing: Windows Mail neither sends nor receives any more, whatever the password. Do not type the new one there.',
      ),
    },
  ],
};

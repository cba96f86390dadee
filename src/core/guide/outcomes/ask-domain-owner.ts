import { saying } from '../saying.ts';
import type { Outcome } from './outcome.ts';

/** The domain is somebody else's. */
export const askDomainOwner: Outcome = {
  label: saying('Ask the domain’s owner'),
  title: saying('Ask the owner of {domain}'),
  summary: saying(
    'Without the owner’s permission nobody may reset {address}. Mailops changes nothing until you have it.',
  ),
  who: saying('You ask, the owner of {domain} decides'),
  steps: [
    {
      text: saying(
        'Find the owner: the registrar {registrar}, the imprint of the web site of {domain}, or whoever gave you the address.',
        'Find the owner: the imprint of the web site of {domain}, the public WHOIS with its contact form, or whoever gave you the address.',
      ),
      values: ['domain'],
    },
    {
      text: saying(
        'Ask in writing for permission to reset or move {address}, and for the name of whoever administers its mail. Keep the answer.',
      ),
      values: ['address'],
    },
    {
      text: saying(
        'If {domain} turns out to be yours, write “owned: true” for it under “domains” in mailboxes.yaml, or change the answer here.',
      ),
    },
  ],
};

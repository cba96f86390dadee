import { saying } from '../saying.ts';
import type { Outcome } from './outcome.ts';

/** A filtering service receives the mail and hides who hosts the mailbox. */
export const lookBehindGateway: Outcome = {
  label: saying('Look behind the filter'),
  title: saying('Look behind {gateway}', 'Look behind the filtering service'),
  summary: saying(
    '{gateway} receives the mail of {domain}, filters it and hands it on. It holds no mailboxes: the password is kept by whoever lies behind it.',
    'A filtering service receives the mail of {domain} and hands it on. It holds no mailboxes: the password is kept by whoever lies behind it.',
  ),
  who: saying('You, with whoever administers the DNS of {domain}'),
  steps: [
    {
      text: saying(
        'Read the SPF record of {domain} (TXT): “include:spf.protection.outlook.com” suggests Microsoft 365, “include:_spf.google.com” suggests Google.',
      ),
      values: ['domain'],
    },
    {
      text: saying(
        'Look where autodiscover.{domain} leads (CNAME): autodiscover.outlook.com suggests Microsoft 365. TXT records that begin with “MS=” or “google-site-verification=” show only that somebody proved the domain there once.',
      ),
    },
    {
      text: saying(
        'Be sure before you reset anything: open the route to which {gateway} hands on, or ask where people read this mail in the browser.',
        'Be sure before you reset anything: open the route to which the filter hands on, or ask where people read this mail in the browser.',
      ),
    },
    {
      text: saying('Write “provider” for {address} in mailboxes.yaml, and diagnose again.'),
      deeds: ['diagnose'],
    },
  ],
};

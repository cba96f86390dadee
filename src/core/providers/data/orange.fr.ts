import type { Provider } from '../provider.ts';

/** Mail Orange: the mailboxes of the French operator. */
export const orangeFr = {
  id: 'orange.fr',
  name: 'Orange',
  otherNames: ['wanadoo'],
  mx: ['.orange.fr', '.wanadoo.fr'],
  domains: ['orange.fr', 'wanadoo.fr'],
  imap: [{ host: 'imap.orange.fr', port: 993, security: 'tls', username: 'address' }],
  smtp: [{ host: 'smtp.orange.fr', port: 465, security: 'tls', username: 'address' }],
  auth: ['password'],
  shares: [],
  resetBy: 'person',
  panel: 'https://login.orange.fr',
  reset: 'Customer area → Connection and security → Password → Change',
  without: ['signals', 'oauth', 'ends'],
  untold: ['enable', 'appPasswordPage', 'limits'],
  sources: [
    {
      url: 'https://github.com/thunderbird/autoconfig/blob/master/ispdb/orange.fr.xml',
      checked: '2026-11-22',
    },
    {
      url: 'https://assistance.orange.fr/assistance-commerciale/l-identification/gerer-vos-mots-de-passe/modifier-le-mot-de-passe-de-votre-compte-orange_72063-72913',
      checked: '2026-11-22',
    },
  ],
} as const satisfies Provider;

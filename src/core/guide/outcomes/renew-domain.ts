import { saying } from '../saying.ts';
import type { Outcome } from './outcome.ts';

/** DNS does not know the domain. */
export const renewDomain: Outcome = {
  label: saying('Renew the domain'),
  title: saying('Renew {domain}'),
  summary: saying(
    'DNS does not know {domain}. Nobody can receive or reset anything there, and a stranger may register it and receive its mail.',
  ),
  who: saying('Whoever pays {domain} at {registrar}', 'Whoever pays {domain} at the registrar'),
  steps: [
    { text: saying('Check the spelling of {address} in mailboxes.yaml.'), values: ['address'] },
    {
      text: saying(
        'Sign in at {registrar} and look at the expiry of {domain}. Registrars usually keep a lapsed domain back for some weeks, at a higher price.',
        'Sign in at the registrar and look at the expiry of {domain}. Registrars usually keep a lapsed domain back for some weeks, at a higher price.',
      ),
      values: ['domain'],
    },
    {
      text: saying('Renew it and turn on automatic renewal. DNS may need a day; then check its MX again.'),
      deeds: ['check-mx'],
    },
  ],
};

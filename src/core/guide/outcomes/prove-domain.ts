import { saying } from '../saying.ts';
import { googleDomainProof } from '../sources.ts';
import { atGoogle } from '../tree/condition.ts';
import type { Outcome } from './outcome.ts';

/** The only administrator elsewhere than at Microsoft is locked out. */
export const proveDomain: Outcome = {
  label: saying('Prove the domain'),
  title: saying('Prove that {domain} is yours'),
  summary: saying(
    'Whoever can write into the DNS of {domain} can prove that it is theirs. Google lets an administrator in again by that; at other hosts, whoever holds the contract gets in without it.',
  ),
  who: saying('Whoever manages the DNS of {domain} at {registrar}', 'Whoever manages the DNS of {domain}'),
  steps: [
    {
      when: atGoogle,
      text: saying(
        'Start the recovery of the administrator’s account at Google, and choose to prove the domain. Google names a CNAME or TXT record.',
      ),
      values: ['domain'],
      links: [googleDomainProof],
    },
    {
      unless: atGoogle,
      text: saying(
        'Have whoever holds the contract with {provider} sign in to its panel, or open a request with its support: that needs no proof by DNS. Only if the support asks for a record, go on with the next step.',
        'Have whoever holds the contract with the host sign in to its panel, or open a request with its support: that needs no proof by DNS. Only if the support asks for a record, go on with the next step.',
      ),
      values: ['domain'],
      panel: true,
    },
    {
      text: saying(
        'Sign in at {registrar}, and add the record to {domain} exactly as it was named. Change no other record.',
        'Sign in where the DNS of {domain} is kept, and add the record exactly as it was named. Change no other record.',
      ),
      warning: saying('Take the value only from the provider itself, never from a mail or a caller.'),
    },
    {
      when: atGoogle,
      text: saying('Wait until Google sees it: that can take up to 24 hours.'),
      deeds: ['prove-domain'],
    },
    {
      unless: atGoogle,
      text: saying('If a record was asked for, wait until it is seen from outside, then tell the support.'),
      deeds: ['prove-domain'],
    },
    {
      text: saying(
        'When you are in again, remove any such record, make a second administrator, and write both under “administrators” of {domain} in mailboxes.yaml.',
      ),
    },
  ],
};

import { saying, type Saying } from '../saying.ts';
import type { GuideFacts } from '../facts.ts';
import type { GuideTeller } from '../teller.ts';
import type { Role } from './who-acts.ts';

const roleWords: Readonly<Record<Role, Saying>> = {
  you: saying('You'),
  user: saying('{name}, the user of {address}', 'The user of {address}'),
  administrator: saying(
    'An administrator of {domain} ({administrators})',
    'An administrator of {domain} at {provider}',
    'An administrator of the mailboxes of {domain}',
  ),
  'domain-administrator': saying(
    'Whoever manages the DNS of {domain} at {registrar} ({administrators})',
    'Whoever manages the DNS of {domain} at {registrar}',
    'Whoever manages the DNS of {domain} ({administrators})',
    'Whoever manages the DNS of {domain}',
  ),
  provider: saying('The mail provider ({provider})', 'Whoever runs the mail server of {domain}'),
  'network-administrator': saying('Whoever manages the network that you test from'),
  nobody: saying('Nobody'),
};

/** Software that an organisation or its host runs: its maker does not run the server. */
const runByOthers = saying('Whoever runs the mail server of {domain}');

/** Who a role is at this mailbox, with the names that the file knows. */
export function roleText(role: Role, facts: GuideFacts, teller: GuideTeller): string {
  const isSoftware = role === 'provider' && facts.provider?.mx.length === 0;
  return teller.tell(isSoftware ? runByOthers : roleWords[role]);
}

import { saying } from '../saying.ts';
import { adminLockedOut } from '../sources.ts';
import type { Outcome } from './outcome.ts';

/** The only administrator of a Microsoft tenant is locked out. */
export const phoneMicrosoft: Outcome = {
  label: saying('Telephone Microsoft’s support'),
  title: saying('Telephone Microsoft’s business support'),
  summary: saying(
    'Nobody but Microsoft’s Data Protection team can let the only administrator of a tenant in again. It checks your identity and the domain by telephone. A TXT record that you set by yourself does not do it.',
  ),
  who: saying('{name}, the locked-out administrator, in person', 'The locked-out administrator, in person'),
  steps: [
    {
      text: saying(
        'Have ready: {address}, the name of the tenant (….onmicrosoft.com), the last invoice, the telephone number on file, and access to the DNS of {domain}.',
      ),
      values: ['address', 'domain'],
    },
    {
      text: saying(
        'Call the business number of your country from Microsoft’s list “Customer service phone numbers”. Such a request cannot be opened without signing in.',
      ),
      links: [adminLockedOut],
    },
    {
      text: saying(
        'Tell the machine: the problem is the authenticator, the product Office 365 for business, a company account, you are an administrator, there is no other one. Ask for a service request to the Data Protection team.',
      ),
    },
    {
      text: saying(
        'Note the number of the request. Expect several days and a call back; set a DNS record only if the team asks for one.',
      ),
    },
    {
      text: saying('A partner who sold you the licences may be able to open the request for you.'),
    },
    {
      text: saying(
        'When you are in again, make a second administrator before anything else, and write both under “administrators” of {domain} in mailboxes.yaml.',
      ),
    },
  ],
};

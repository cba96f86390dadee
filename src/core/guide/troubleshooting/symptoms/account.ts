import { saying } from '../../saying.ts';
import { adminLockedOut, googleDomainProof } from '../../sources.ts';
import { diagnoseAgain } from '../common-steps.ts';
import type { Symptom } from '../symptom.ts';

/** Accounts that are locked, cannot be recovered, or wait for an approval. */
export const accountSymptoms = [
  {
    id: 'reset-code-to-locked-mailbox',
    symptom: saying('The reset code is sent to the very mailbox that nobody can open'),
    keywords: saying(
      'recovery code verification locked out administrator backup method phone TXT proof domain',
    ),
    causes: [
      {
        text: saying('The mailbox is the only recovery method of its own account.'),
        codes: ['auth.web-login-required', 'auth.account-blocked'],
      },
    ],
    who: 'administrator',
    steps: [
      {
        text: saying(
          'Find a second administrator: one who can still sign in can give the account another way to receive codes.',
        ),
      },
      {
        text: saying(
          'At Microsoft 365, that administrator opens Entra → Users → {address} → Authentication methods, adds a telephone, and chooses “Require re-register multifactor authentication”.',
        ),
        only: { providers: ['microsoft365'] },
      },
      {
        text: saying(
          'Where the only administrator is locked out of Microsoft 365, telephone Microsoft’s business support and ask for the Data Protection team. They check identity and domain; a TXT record alone resets nothing.',
        ),
        only: { providers: ['microsoft365'] },
        links: [adminLockedOut],
      },
      {
        text: saying(
          'At Google Workspace, prove {domain} with the CNAME or TXT record that the recovery page gives; the check can take 24 hours.',
        ),
        only: { providers: ['google'] },
        links: [googleDomainProof],
      },
      {
        text: saying(
          'Elsewhere, sign in to the panel of the mail host with the account of the contract, not with the mailbox, and set a new password there.',
        ),
        panel: true,
      },
      {
        text: saying(
          'Then put two recovery methods on file that are not this mailbox, and a second administrator.',
        ),
      },
    ],
  },
  {
    id: 'account-locked-again',
    symptom: saying('The account is locked again and again, although the new password is right'),
    keywords: saying('locked blocked account lockout too many attempts old password device'),
    phrases: ['too many login failures', 'account is locked', 'Request is throttled'],
    causes: [
      {
        text: saying(
          'A forgotten device, or the cloud behind the new Outlook, still tries the old password every few minutes.',
        ),
        codes: ['auth.account-blocked', 'auth.rate-limited', 'skip.refusals'],
      },
    ],
    who: 'user',
    steps: [
      {
        text: saying(
          'Go through every place that knows the password: {devices}, and any scanner or website that sends.',
          'Go through every place that knows the password: computers, phones, tablets, scanners, websites that send.',
        ),
      },
      {
        text: saying(
          'Look in the sign-in log of the provider which address and which program the failures come from.',
        ),
        panel: true,
      },
      { text: saying('Correct or remove each of them, then wait until the block ends before you test.') },
      diagnoseAgain,
    ],
  },
  {
    id: 'approval-needed',
    symptom: saying('The sign-in page says that an administrator has to approve the program'),
    keywords: saying('consent approve administrator need admin approval OAuth application permission token'),
    phrases: ['AADSTS65001', 'AADSTS90094', 'Need admin approval'],
    causes: [
      {
        text: saying('Nobody has allowed this program to open mailboxes of {domain} yet.'),
        codes: ['auth.consent-required', 'auth.admin-required'],
      },
      {
        text: saying(
          'The sign-in succeeded, but its token is too old or was made for something other than mail.',
        ),
        codes: ['auth.token-rejected'],
      },
    ],
    who: 'administrator',
    steps: [
      {
        text: saying(
          'At Microsoft 365, an administrator grants it for everybody: Entra → Enterprise applications → the program → Permissions → Grant admin consent.',
        ),
        only: { providers: ['microsoft365'] },
      },
      {
        text: saying(
          'Check that the program asks for mail only, and that you know its maker: consent lets it read every message.',
        ),
      },
      {
        text: saying('Sign in once more as {address}, to get a token with the new permission.'),
        deeds: ['sign-in'],
      },
      diagnoseAgain,
    ],
  },
] as const satisfies readonly Symptom[];

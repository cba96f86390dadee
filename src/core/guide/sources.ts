import type { GuideLink } from './link.ts';

/** Public pages that the guide rests on, read on that day. */
const checked = '2026-11-22';

export const adminLockedOut: GuideLink = {
  title: 'Microsoft Q&A: tenant locked out by MFA',
  href: 'https://learn.microsoft.com/en-us/answers/questions/5831735',
  checked,
};

export const googleDomainProof: GuideLink = {
  title: 'Google Workspace: recover administrator access',
  href: 'https://support.google.com/a/answer/33561',
  checked,
};

export const smtpPasswordsEnd: GuideLink = {
  title: 'Exchange team: SMTP AUTH Basic Authentication timeline',
  href: 'https://techcommunity.microsoft.com/blog/exchange/updated-exchange-online-smtp-auth-basic-authentication-deprecation-timeline/4489835',
  checked,
};

export const microsoftSmtpAuth: GuideLink = {
  title: 'Microsoft Learn: authenticated client SMTP submission',
  href: 'https://learn.microsoft.com/en-us/exchange/clients-and-mobile-in-exchange-online/authenticated-client-smtp-submission',
  checked,
};

export const googleAppPasswords: GuideLink = {
  title: 'Google: sign in with app passwords',
  href: 'https://support.google.com/accounts/answer/185833',
  checked,
};

export const googleLessSecureEnd: GuideLink = {
  title: 'Google Workspace: limit on weaker sign-in methods',
  href: 'https://support.google.com/a/answer/2956491',
  checked,
};

export const microsoftCloudSync: GuideLink = {
  title: 'Microsoft: sync your account in Outlook to the Microsoft Cloud',
  href: 'https://support.microsoft.com/en-us/office/sync-your-account-in-outlook-to-the-microsoft-cloud-985f9e19-d308-4e85-9d1d-0c6f32f8e981',
  checked,
};

export const outlookAutodetect: GuideLink = {
  title: 'OfficeDocs-Exchange #3197: Outlook’s autodetect service',
  href: 'https://github.com/MicrosoftDocs/OfficeDocs-Exchange/issues/3197',
  checked,
};

export const notConnected: GuideLink = {
  title: 'email-oauth2-proxy #74: authenticated but not connected',
  href: 'https://github.com/simonrob/email-oauth2-proxy/issues/74',
  checked,
};

export const silentLoss: GuideLink = {
  title: 'got-your-back #544: messages lost without an error',
  href: 'https://github.com/GAM-team/got-your-back/issues/544',
  checked,
};

export const zohoImap: GuideLink = {
  title: 'Zoho Mail: IMAP access',
  href: 'https://www.zoho.com/mail/help/imap-access.html',
  checked,
};

export const secureMailAccess: GuideLink = {
  title: 'RFC 8314: TLS for mail access and submission',
  href: 'https://www.rfc-editor.org/rfc/rfc8314',
  checked,
};

export const mailDelivery: GuideLink = {
  title: 'RFC 5321 §5: how mail servers are found',
  href: 'https://www.rfc-editor.org/rfc/rfc5321#section-5',
  checked,
};

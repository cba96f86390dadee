import type { Words } from '../words/words.ts';

/**
 * The text of a new `mailboxes.yaml`: valid as it is, with an example mailbox and comments in the reader's language that
 * show what else may be written.
 */
export function mailboxesTemplate(words: Words): string {
  const comment = (message: string): string => `# ${message}`;
  return [
    comment(
      words.t(
        'The mailboxes that Mailops diagnoses. It reads this file; it never writes a password into it.',
      ),
    ),
    'version: 1',
    '',
    comment(words.t('What holds for every mailbox that says nothing else.')),
    'defaults:',
    `  ${comment(words.t('Where the password is: editor (it asks once and keeps it in its secret storage), env:NAME, pass:PATH, bitwarden:ITEM, 1password:REF.'))}`,
    '  credential: editor',
    `  ${comment(words.t('Who answers for the mailboxes.'))}`,
    '  # owner: IT',
    '',
    'mailboxes:',
    `  ${comment(words.t('The address is enough: provider, hosts and ports are found from DNS.'))}`,
    '  - address: claire@example.com',
    '',
    `  ${comment(words.t('All of this is optional. Remove the “#” of the lines you need.'))}`,
    '  # - address: paul@example.com',
    '  #   name: Paul Martin',
    `  #   provider: ovh                     ${comment(words.t('the provider, where DNS does not tell'))}`,
    `  #   username: paul@example.com        ${comment(words.t('where it is not the address'))}`,
    `  #   auth: app-password                ${comment(words.t('one of: {choices}', { choices: 'password, app-password, oauth2' }))}`,
    `  #   imap: { host: imap.example.com, port: 993, security: tls }`,
    `  #   smtp: { host: smtp.example.com, port: 587, security: starttls }`,
    `  #   aliases: [office@example.com]`,
    `  #   mfa: [authenticator, phone]       ${comment(words.t('ways to recover the account'))}`,
    `  #   history: [{ date: 2026-03-01, what: password-changed, by: IT }]`,
    '',
  ].join('\n');
}

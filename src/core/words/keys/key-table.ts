/** What the keys of a file and of a mailbox are for, by their path; of a domain the name is `*`. */
export const keyTable = {
  version: 'The version of the format of this file. It has to be 1.',
  organization: 'The name of the organisation, for the account sheets.',
  domains:
    'What is true of a whole domain: who owns it, where it is managed and who administers it. The keys are the names of the domains.',
  'domains.*': 'A domain of the mailboxes, with what is known of it.',
  'domains.*.owned':
    'Whether the domain is your own, so that you can change its DNS. Left out, that is not known.',
  'domains.*.registrar': 'The company where the domain is registered.',
  'domains.*.panel': 'The address of the page where the domain and its mailboxes are managed.',
  'domains.*.administrators':
    'Who administers the domain, by address. Name two of them, so that one who is locked out is not the only one.',
  defaults:
    'What holds for every mailbox that says nothing else: any key but “address”. Blocks are merged, lists replaced, and “null” takes a value away.',
  mailboxes: 'The mailboxes, each with its address. Everything else may be left out.',
  address: 'The address of the mailbox. It is required, and unique in the file.',
  name: 'The name of the person or the team that uses the mailbox.',
  smtpNeeded:
    'What still sends with a password through this mailbox, such as a scanner: the reason why SMTP AUTH has to stay on. Left out, nothing does.',
  owner: 'Who answers for the mailbox.',
  aliases: 'Other addresses whose mail arrives in this mailbox.',
  forwards: 'Addresses that a copy of the mail goes to.',
  delegates: 'Addresses of the people who may open this mailbox with their own account.',
  clients: 'The mail programs that open this mailbox.',
  devices: 'The devices that have the password of this mailbox: each needs the new one after a reset.',
  mfa: 'The ways to prove who you are that are on file at the provider, such as an authenticator or a phone. Without one, nobody can recover the account.',
  history:
    'What was done to the mailbox, and when. The newest password change counts for the rotation after 12 months.',
  'history.date': 'The day it was done: year, month and day.',
  'history.what': 'What was done, such as “password-changed”.',
  'history.by': 'Who did it.',
  migration: 'The move of the mailbox to another provider.',
  'migration.start': 'Day J, on which the move begins. Dates of the checklist such as J+1 follow it.',
  'migration.source':
    'Where the mailbox is now. Left out, the mailbox itself; what stands here replaces its settings.',
  'migration.target':
    'Where the mailbox goes: a connection of its own that takes nothing from the mailbox but its address.',
  'source.address': 'The address at the source. Left out, the one of the mailbox.',
  'source.provider': 'Who hosts the mailbox before the move. Left out, the provider of the mailbox.',
  'target.address': 'The address at the target. Left out, the one of the mailbox.',
  'target.provider': 'Who will host the mailbox after the move, as one of the provider ids of Mailops.',
} as const;

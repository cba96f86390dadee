/** Finds what `isMailboxesFile` accepts, as a glob of VS Code; package.json's activation says the same. */
export const mailboxesPattern = '**/{mailboxes.yaml,mailboxes.yml,*.mailboxes.yaml,*.mailboxes.yml}';

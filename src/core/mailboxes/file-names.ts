/** True for `mailboxes.yaml`, `mailboxes.yml`, `*.mailboxes.yaml` and `*.mailboxes.yml`, with or without folders before it. */
export function isMailboxesFile(fileName: string): boolean {
  return /(?:^|[\\/])(?:[^\\/]*\.)?mailboxes\.ya?ml$/.test(fileName);
}

/** The checklist that Mailops writes beside a mailboxes file: `.checklist` before the extension, folders kept. */
export function checklistNameOf(fileName: string): string {
  return fileName.replace(/(?=\.[^.\\/]*$)/, '.checklist');
}

/** The mailboxes file that a checklist belongs to; undefined for the name of anything else. */
export function mailboxesNameOf(checklistName: string): string | undefined {
  const name = checklistName.replace(/\.checklist(?=\.ya?ml$)/, '');
  return name !== checklistName && isMailboxesFile(name) ? name : undefined;
}

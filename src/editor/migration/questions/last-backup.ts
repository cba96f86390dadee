import type { WorkQuestion } from '../asked/work-question.ts';

/** Where the last backup of a mailbox lies that has something in it, and when it ended (ISO 8601). */
export async function lastBackup({
  chosen,
  files,
  reports,
}: Pick<WorkQuestion, 'chosen' | 'files' | 'reports'>): Promise<
  { readonly directory: string; readonly endedAt: string } | undefined
> {
  const { file, entry } = chosen.target;
  const works = await reports.works(entry.mailbox.address, file.id, (id) => files.get(id) !== undefined);
  for (const { document, endedAt } of works)
    if (document.kind === 'backup' && document.result.messages.onServer > 0)
      return { directory: document.result.directory, endedAt };
  return undefined;
}

import { connectionOf } from '../../core/mailboxes/connection.ts';
import type { Fault } from '../../core/language/marks/fault.ts';
import type { KnownFile } from '../files/known-file.ts';
import type { ReportStore } from '../reports/report-store.ts';
import type { PasswordStore } from '../secrets/password-store.ts';
import { secretName } from '../secrets/secret-name.ts';
import { faultyMailboxes, type FaultyMailbox } from './mailbox-faults.ts';

export interface PasswordFaultServices {
  readonly files: {
    all(): readonly Pick<KnownFile, 'id' | 'content'>[];
    get(id: string): unknown;
  };
  readonly reports: Pick<ReportStore, 'faults' | 'withdraw'>;
  readonly passwords: Pick<PasswordStore, 'get'>;
}

/**
 * Takes back refused logins with a password of the editor's secret storage once a person has set another one, or had it forgotten.
 * `name` is what changed in the storage: also a diagnosis writes there, when it notes where a password may go.
 */
export async function withdrawPasswordFaults(
  name: string,
  { files, reports, passwords }: PasswordFaultServices,
): Promise<void> {
  const stored = await passwords.get(name);
  // One that has gone to a server is the one that was diagnosed.
  if (stored && stored.approval.bindings.length > 0) return;
  const exists = (id: string): boolean => files.get(id) !== undefined;
  const { isAboutSecret } = await import('../../core/language/marks/settings-of-code.ts');
  for (const file of files.all()) {
    const faulty = faultyMailboxes(file.content, (side, address) =>
      reports.faults(side, address, file.id, exists),
    );
    for (const mailbox of faulty) {
      const { side, address } = mailbox;
      reports.withdraw(
        side,
        address,
        file.id,
        exists,
        (fault) => isAboutSecret(fault) && usesPassword(fault, mailbox, name),
      );
    }
  }
}

function usesPassword({ step }: Fault, { entry, side }: FaultyMailbox, name: string): boolean {
  const leg = step.startsWith('smtp.') ? 'smtp' : 'imap';
  const connection = connectionOf(entry.mailbox, side);
  const endpoint = connection?.[leg];
  const credential = (endpoint === false ? undefined : endpoint?.credential) ?? connection?.credential;
  return (credential?.kind ?? 'editor') === 'editor' && secretName(entry.mailbox, side, leg) === name;
}

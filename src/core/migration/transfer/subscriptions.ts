import type { BulkCompletion } from '../imap/bulk-connection.ts';
import { asUtf8, stringAtStart } from '../imap/wire-text.ts';

/** RFC 3501 §6.3.9: every server knows it, save those of IMAP4rev2 alone. */
export const askSubscriptions = 'LSUB "" "*"';

/** Names of the folders that are subscribed; undefined where the server does not tell. */
export function subscribedNames({ status, untagged }: BulkCompletion): ReadonlySet<string> | undefined {
  return status === 'OK' ? new Set(untagged.flatMap((text) => nameIn(text) ?? [])) : undefined;
}

/** `* LSUB () "." "Archive"` */
function nameIn(text: string): string | undefined {
  const raw = /^\* LSUB \([^)]*\) (?:"(?:\\.|[^"\\])*"|NIL) (.+)$/is.exec(text)?.[1];
  const string = raw === undefined ? undefined : stringAtStart(raw);
  return string && asUtf8(string.value);
}

import type { BulkCompletion } from '../imap/bulk-connection.ts';
import { asUtf8, stringAtStart } from '../imap/wire-text.ts';
import { namespaceFrom, type PersonalNamespace } from './folder-parts.ts';

/** The first personal namespace as the answer to NAMESPACE tells it (RFC 2342 §5), else as the folders show it. */
export function namespaceIn(
  answer: BulkCompletion | undefined,
  folders: readonly { readonly name: string; readonly delimiter: string | undefined }[],
): PersonalNamespace {
  const shown = namespaceFrom(folders);
  const told = answer?.untagged.map((text) => /^\* NAMESPACE \(\((.*)$/is.exec(text)?.[1]).find(Boolean);
  const prefix = told === undefined ? undefined : stringAtStart(told);
  if (!prefix) return shown;
  const delimiter = stringAtStart(prefix.rest.trimStart())?.value;
  return {
    prefix: asUtf8(prefix.value),
    delimiter: delimiter === undefined || /^nil$/i.test(delimiter) ? shown.delimiter : delimiter,
  };
}

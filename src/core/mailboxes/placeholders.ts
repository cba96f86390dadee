import { localPartOf } from './address.ts';

/** True where `${address}` or `${local}` waits to be filled in. */
export function hasPlaceholder(text: string): boolean {
  return text.includes('${address}') || text.includes('${local}');
}

/** The text with the mailbox's address and local part filled in. Any other `${…}` stays as it is. */
export function fillPlaceholders(text: string, address: string): string {
  if (!text.includes('${')) return text;
  return text.replaceAll(/\$\{(address|local)\}/g, (_, name) =>
    name === 'local' ? localPartOf(address) : address,
  );
}

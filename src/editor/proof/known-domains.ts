import { asciiDomainOf } from '../../core/mailboxes/address.ts';
import type { DomainRecord, MailboxFile } from '../../core/mailboxes/model.ts';

type Files = readonly { readonly content: Pick<MailboxFile, 'domains' | 'entries'> }[];

/** Every domain of the files, in ASCII: those of `domains` and those of addresses, `first` before the others. */
export function knownDomains(files: Files, first?: string): string[] {
  const found = files.flatMap(({ content }) => [
    ...content.domains.keys(),
    ...content.entries.map(({ mailbox }) => asciiDomainOf(mailbox.address)),
  ]);
  const sorted = [...new Set(found)].sort();
  return first !== undefined && sorted.includes(first)
    ? [first, ...sorted.filter((domain) => domain !== first)]
    : sorted;
}

/** What the files say of a name, or of the domain above it. */
export function recordOfDomain(files: Files, name: string): DomainRecord | undefined {
  for (let domain = name; domain.includes('.'); domain = domain.slice(domain.indexOf('.') + 1))
    for (const { content } of files) {
      const record = content.domains.get(domain);
      if (record) return record;
    }
  return undefined;
}

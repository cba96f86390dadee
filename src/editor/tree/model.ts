import type { MailboxEntry } from '../../core/mailboxes/model.ts';
import { stepIds, type Step, type StepId } from '../../core/report/report.ts';
import type {
  DomainNode,
  FileNode,
  MailboxNode,
  ProblemsNode,
  StepNode,
  TreeFile,
  TreeNode,
} from './nodes.ts';

/**
 * The tree of some files: file (if several) → domain → mailbox → its steps. Nodes are made when they are asked
 * for, once, and their ids stay the same from one model to the next.
 */
export class TreeModel {
  readonly #files: readonly TreeFile[];
  readonly #children = new Map<string, readonly TreeNode[]>();
  readonly #mailboxes = new Map<string, MailboxNode>();

  constructor(files: readonly TreeFile[]) {
    this.#files = files;
  }

  /** True where these files, read again, make the same tree. */
  shows(files: readonly TreeFile[]): boolean {
    return (
      files.length === this.#files.length &&
      files.every((file, index) => {
        const shown = this.#files[index];
        return shown === file || (shown !== undefined && looksLike(file, shown));
      })
    );
  }

  /** The nodes at the top; empty where no file has anything to show. */
  roots(): readonly TreeNode[] {
    return this.#once('', () => {
      const [only] = this.#files;
      if (this.#files.length === 1 && only && only.content.entries.length > 0)
        return insideFile(only, undefined);
      return this.#files
        .filter((file) => this.#files.length > 1 || hasErrors(file))
        .map((file): FileNode => ({ kind: 'file', id: file.id, parent: undefined, file }));
    });
  }

  /**
   * The nodes inside a file or a domain, also when an earlier model's node asks; those inside a mailbox come from its steps. Each has
   * a node of this model as its parent: VS Code forgets the others.
   */
  children(asked: FileNode | DomainNode): readonly TreeNode[] {
    return this.#once(asked.id, () => {
      const siblings = asked.parent ? this.children(asked.parent) : this.roots();
      const node = siblings.find(({ id }) => id === asked.id);
      if (node?.kind === 'file') return insideFile(node.file, node);
      if (node?.kind !== 'domain') return [];
      const mailboxes = insideDomain(node);
      for (const mailbox of mailboxes) this.#mailboxes.set(mailbox.id, mailbox);
      return mailboxes;
    });
  }

  /** The node of a mailbox, made together with those above it. */
  find(file: string, address: string): MailboxNode | undefined {
    const top = this.roots();
    const fileNode = top.find((node) => node.kind === 'file' && node.file.id === file);
    const domains = fileNode?.kind === 'file' ? this.children(fileNode) : top;
    const domain = domainOf(address);
    const inside = domains.find(
      (node) => node.kind === 'domain' && node.file.id === file && node.domain === domain,
    );
    if (inside?.kind !== 'domain') return undefined;
    this.children(inside);
    return this.#mailboxes.get(mailboxId(file, address));
  }

  #once(id: string, make: () => readonly TreeNode[]): readonly TreeNode[] {
    const made = this.#children.get(id) ?? make();
    this.#children.set(id, made);
    return made;
  }
}

/** The steps of a mailbox in the order of a Report, ended ones and running ones. */
export function stepNodes(
  mailbox: MailboxNode,
  ended: readonly Step[],
  underWay: ReadonlySet<StepId>,
): readonly StepNode[] {
  const results = new Map(ended.map((step) => [step.id, step]));
  return stepIds
    .filter((step) => results.has(step) || underWay.has(step))
    .map((step) => ({
      kind: 'step',
      id: `${mailbox.id} ${step}`,
      parent: mailbox,
      file: mailbox.file,
      address: mailbox.address,
      step,
      result: results.get(step),
    }));
}

/** The part after the last `@`, in lower case; the whole text where there is none. */
export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
}

function hasErrors(file: TreeFile): boolean {
  return errorsIn(file) > 0;
}

function errorsIn({ content }: TreeFile): number {
  return content.problems.filter(({ severity }) => severity === 'error').length;
}

function looksLike(one: TreeFile, other: TreeFile): boolean {
  const [entries, others] = [one.content.entries, other.content.entries];
  return (
    one.id === other.id &&
    one.path === other.path &&
    errorsIn(one) === errorsIn(other) &&
    entries.length === others.length &&
    entries.every(({ mailbox }, index) => mailbox.address === others[index]?.mailbox.address)
  );
}

function insideFile(file: TreeFile, parent: FileNode | undefined): readonly TreeNode[] {
  const groups = new Map<string, MailboxEntry[]>();
  for (const entry of file.content.entries) {
    const domain = domainOf(entry.mailbox.address);
    const group = groups.get(domain);
    if (group) group.push(entry);
    else groups.set(domain, [entry]);
  }
  const domains = [...groups].map(([domain, entries]): DomainNode => ({
    kind: 'domain',
    id: `${file.id} ${domain}`,
    parent,
    file,
    domain,
    entries,
  }));
  if (!hasErrors(file)) return domains;
  const problems: ProblemsNode = { kind: 'problems', id: `${file.id} problems`, parent, file };
  return [problems, ...domains];
}

function insideDomain(domain: DomainNode): readonly MailboxNode[] {
  return domain.entries.map((entry) => ({
    kind: 'mailbox',
    id: mailboxId(domain.file.id, entry.mailbox.address),
    parent: domain,
    tree: domain.file,
    file: domain.file.id,
    address: entry.mailbox.address,
    entry,
  }));
}

function mailboxId(file: string, address: string): string {
  return `${file} ${address}`;
}

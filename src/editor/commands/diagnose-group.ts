import type { Report } from '../../core/report/report.ts';
import type { Services } from '../services.ts';
import { domainOf } from '../tree/model.ts';
import type { DomainNode, FileNode } from '../tree/nodes.ts';
import { diagnoseMany } from './diagnose-all.ts';

/** `mailops.diagnoseGroup`: every mailbox of a file or of a domain in it; called from the tree only. */
export async function diagnoseGroup(services: Services, argument: unknown): Promise<Report[]> {
  if (!isGroup(argument)) return [];
  return diagnoseMany(
    services,
    ({ file, entry }) =>
      file.id === argument.file.id &&
      (argument.kind === 'file' || domainOf(entry.mailbox.address) === argument.domain),
    // The tree, where it was started, shows it.
    false,
  );
}

function isGroup(value: unknown): value is FileNode | DomainNode {
  return (
    typeof value === 'object' &&
    value !== null &&
    'kind' in value &&
    (value.kind === 'file' || value.kind === 'domain')
  );
}

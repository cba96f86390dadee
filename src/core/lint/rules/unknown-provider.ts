import { asciiDomain } from '../../mailboxes/address.ts';
import { quoted } from '../../mailboxes/limits.ts';
import { formatPath } from '../../mailboxes/yaml-path.ts';
import { providerById } from '../../providers/all.ts';
import type { Finding } from '../finding.ts';
import { likelyProvider } from '../likely-provider.ts';
import type { SideRule } from '../linted-side.ts';

/**
 * A provider id of which nothing is known. A domain name may be the id of another provider (Mozilla's ISPDB calls them so), so it is
 * doubted only where it looks like a known one.
 */
export const unknownProvider: SideRule = ({ connection: { provider: id }, provider, pathOf }) => {
  if (id === undefined || provider !== undefined || providerById(id) !== undefined) return [];
  const likely = likelyProvider(id);
  if (likely === undefined && id.includes('.') && asciiDomain(id) !== undefined) return [];
  const path = pathOf(['provider']);
  const finding: Finding = {
    rule: 'unknown-provider',
    path,
    on: 'value',
    args: { key: formatPath(path), found: quoted(id), ...(likely !== undefined && { likely }) },
    ...(likely !== undefined && { severity: 'warning' }),
  };
  return [finding];
};

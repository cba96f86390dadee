import type { Side } from '../report/report.ts';
import type { ConnectionSettings, EndpointSettings, Mailbox, YamlPath } from './model.ts';

/**
 * How one side of a mailbox is reached; undefined for a target that the mailbox does not have.
 *
 * The source is the mailbox itself with `migration.source` over it. Where both name a provider and not the same one, only
 * the address is taken from the mailbox: user names, secrets and hosts of one provider must not go to another. In the same
 * way `imap` and `smtp` of the source complete the mailbox's own, unless they name another host.
 * The target is `migration.target` alone, with the mailbox's address unless it has its own.
 */
export function connectionOf(mailbox: Mailbox, side: Side): ConnectionSettings | undefined {
  const { source, target } = mailbox.migration ?? {};
  if (side === 'target') return target && { ...target, address: target.address ?? mailbox.address };
  if (source && !sourceInherits(mailbox)) return { ...source, address: source.address ?? mailbox.address };
  const [imap, smtp] = [endpointOf(mailbox, 'imap'), endpointOf(mailbox, 'smtp')];
  const { address, provider, username, auth, credential, oauth } = { ...mailbox, ...source };
  return {
    address,
    ...(provider !== undefined && { provider }),
    ...(username !== undefined && { username }),
    ...(auth !== undefined && { auth }),
    ...(credential !== undefined && { credential }),
    ...(oauth !== undefined && { oauth }),
    ...(imap !== undefined && { imap }),
    ...(smtp !== undefined && { smtp }),
  };
}

/**
 * Where inside the mailbox a setting of `connectionOf` stands: `['imap', 'port']` of a target is
 * `['migration', 'target', 'imap', 'port']`. For `originOf` and `rangeOf` of the entry.
 */
export function connectionPath(mailbox: Mailbox, side: Side, path: YamlPath): YamlPath {
  const { source, target } = mailbox.migration ?? {};
  const layer = side === 'target' ? target : source;
  if (layer === undefined) return path;
  const isOwn = side === 'source' && sourceInherits(mailbox) && !holds(layer, path);
  const isAddress = path[0] === 'address' && layer.address === undefined;
  return isOwn || isAddress ? path : ['migration', side, ...path];
}

/** Whether settings of the mailbox itself serve its source where `migration.source` is silent. */
export function sourceInherits(mailbox: Mailbox): boolean {
  const provider = mailbox.migration?.source?.provider;
  return provider === undefined || mailbox.provider === undefined || provider === mailbox.provider;
}

/** Whether the source's endpoint is made of the mailbox's own too. */
export function endpointInherits(mailbox: Mailbox, leg: 'imap' | 'smtp'): boolean {
  const [own, over] = [mailbox[leg], mailbox.migration?.source?.[leg]];
  if (!sourceInherits(mailbox) || over === false) return false;
  if (over?.host === undefined || own === undefined || own === false) return true;
  return own.host === undefined || own.host.toLowerCase() === over.host.toLowerCase();
}

function endpointOf(mailbox: Mailbox, leg: 'imap' | 'smtp'): EndpointSettings | false | undefined {
  const source = mailbox.migration?.source;
  const [own, over] = [mailbox[leg], source?.[leg]];
  if (!endpointInherits(mailbox, leg) || own === undefined) return over;
  if (own === false) return over ?? own;
  const { username, auth, credential, ...rest } = own;
  return {
    ...rest,
    // What the source says for the whole connection beats what the mailbox says for one of its endpoints.
    ...(username !== undefined && source?.username === undefined && { username }),
    ...(auth !== undefined && source?.auth === undefined && { auth }),
    ...(credential !== undefined && source?.credential === undefined && { credential }),
    ...over,
  };
}

function holds(layer: Partial<ConnectionSettings>, path: YamlPath): boolean {
  let value: unknown = layer;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return false;
    value = Object.entries(value).find(([key]) => key === String(step))?.[1];
  }
  return value !== undefined;
}

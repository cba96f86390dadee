import { domainOf, localPartOf } from '../../../mailboxes/address.ts';
import type { Suggestion } from '../completion-item.ts';
import type { Scene } from './scene.ts';
import { textItems } from './used-items.ts';
import { usedDomains, usedValues } from './used-values.ts';

/** Addresses for people and destinations: those that stand in such a place already, then the mailboxes, of the same domain first. */
export function addressItems(scene: Scene): readonly Suggestion[] {
  return textItems(scene, addressesFor(scene), 'address');
}

function* addressesFor(scene: Scene): Iterable<string> {
  const { content } = scene.file;
  const own = scene.address?.toLowerCase();
  const ending = own === undefined ? undefined : `@${domainOf(own)}`;
  yield* usedValues(content, 'people').filter((address) => address.toLowerCase() !== own);
  for (const { administrators } of content.domains.values()) yield* administrators;
  yield* completed(scene);
  for (const isNear of ending === undefined ? [false] : [true, false])
    for (const { mailbox } of content.entries) {
      const address = mailbox.address.toLowerCase();
      if ((ending !== undefined && address.endsWith(ending)) === isNear && address !== own)
        yield mailbox.address;
    }
}

/** An address of the mailbox's own: what is typed with a domain of the file behind it, and its name at the other domains. */
export function ownAddresses(scene: Scene): readonly Suggestion[] {
  const { file, place, address } = scene;
  const isOwn = place.path.length === 1 && place.path[0] === 'address';
  const local = address === undefined || isOwn ? '' : localPartOf(address);
  const elsewhere = local === '' ? [] : usedDomains(file.content).map((domain) => `${local}@${domain}`);
  const inMigration = place.path[0] === 'migration' && address !== undefined ? [address] : [];
  const others = elsewhere.filter((each) => each !== address);
  return textItems(scene, [...inMigration, ...completed(scene), ...others], 'address');
}

/** What is typed up to its `@`, with each domain of the file. */
function completed({ file, place }: Scene): readonly string[] {
  const at = place.typed.indexOf('@');
  if (at <= 0 || /\s/.test(place.typed)) return [];
  return usedDomains(file.content).map((domain) => `${place.typed.slice(0, at)}@${domain}`);
}

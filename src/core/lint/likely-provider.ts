import { closestWord } from '../mailboxes/closest-word.ts';
import { providers } from '../providers/all.ts';
import { providerOfDomainName } from '../providers/provider-hosts.ts';
import { remembered } from './remembered.ts';

const ids = providers.map(({ id }) => id);
const otherNames: ReadonlyMap<string, string> = new Map(
  providers.flatMap(({ id, otherNames: names = [] }) => names.map((name) => [name, id] as const)),
);
/** Ids of the ISPDB for which a record of Mailops's own stands. */
const otherIds: ReadonlyMap<string, string> = new Map(
  providers.flatMap(({ id, ispdb = [] }) => ispdb.map((other) => [other.toLowerCase(), id] as const)),
);
/** Shorter names are too near to other words. */
const nearNames = [...otherNames.keys()].filter((name) => name.length >= 5);
const domainIds = ids.filter((id) => id.includes('.'));

/** The known provider that was probably meant by an id nobody knows: another name or a domain of its, or a slip of the pen. */
export const likelyProvider = remembered((id): string | undefined => {
  const word = id.toLowerCase().replaceAll(/[-_ ]/g, '');
  const named = ids.find((known) => known === id.trim().toLowerCase());
  return (
    named ??
    otherNames.get(word) ??
    otherIds.get(id.trim().toLowerCase()) ??
    providerOfDomainName(id.toLowerCase())?.id ??
    (id.includes('.') ? closestDomain(id.toLowerCase()) : closestName(id))
  );
});

/** The id nearest to a word, or that of the other name nearest to it; of two equally near the id. */
function closestName(word: string): string | undefined {
  const closest = closestWord(word, [...ids, ...nearNames]);
  return closest === undefined ? undefined : (otherNames.get(closest) ?? closest);
}

/** Two domain names that differ in more than their first label are two names. */
function closestDomain(domain: string): string | undefined {
  const [label, rest] = splitDomain(domain);
  const neighbours = domainIds.map(splitDomain).filter(([, other]) => other === rest);
  const closest = closestWord(
    label,
    neighbours.map(([name]) => name),
  );
  return closest === undefined ? undefined : `${closest}${rest}`;
}

function splitDomain(domain: string): readonly [label: string, rest: string] {
  const dot = domain.indexOf('.');
  return [domain.slice(0, dot), domain.slice(dot)];
}

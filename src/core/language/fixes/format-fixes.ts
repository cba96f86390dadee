import type { ProblemRule } from '../../mailboxes/model.ts';
import { checkHost } from '../../mailboxes/host.ts';
import { mailboxType } from '../../mailboxes/schema.ts';
import { placeOfValue } from '../edits/place.ts';
import { setKeys } from '../edits/set-keys.ts';
import { setValue } from '../edits/set-value.ts';
import { fixOf, type Fixer } from './fix.ts';
import { likelyDate } from './likely-date.ts';
import { changeTo } from './titles.ts';

/** The host alone, and the port that was written with it where no other is set. Read from the text: the problem may repeat it cut. */
const badHost: Fixer = ({ file, problem, words }) => {
  const place = placeOfValue(file, problem.range);
  if (place?.kind !== 'pair' || place.value?.kind !== 'scalar' || !place.parent) return [];
  const check = checkHost(String(place.value.value));
  if (check.valid || check.likely === undefined) return [];
  const { likely: host, port } = check;
  // What stands before the `@` of an address says nothing of the server.
  const rank = { preferred: check.fault !== 'address', safe: check.fault !== 'address' };
  const written = place.map.pairs.find(({ key }) => key === 'port')?.value;
  if (port === undefined || place.pair.key !== 'host' || written !== undefined)
    return fixOf(changeTo(host, words), setValue(file.text, place, host), rank);
  return fixOf(
    words.t('Write “host: {host}” and “port: {port}”', { host, port: String(port) }),
    setKeys(file.text, place.parent, { host, port }, Object.keys(mailboxType.keys.imap.keys)),
    rank,
  );
};

const badDate: Fixer = ({ file, problem, words }) => {
  const place = placeOfValue(file, problem.range);
  if (place?.value?.kind !== 'scalar') return [];
  const likely = likelyDate(String(place.value.value));
  if (!likely) return [];
  const { date, sure } = likely;
  return fixOf(changeTo(date, words), setValue(file.text, place, date), { preferred: true, safe: sure });
};

/** Problems about how a text is written. */
export const formatFixes = {
  'bad-host': badHost,
  'bad-date': badDate,
} as const satisfies Partial<Record<ProblemRule, Fixer>>;

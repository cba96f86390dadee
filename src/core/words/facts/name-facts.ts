import { isCode } from '../../report/codes.ts';
import type { Step, StepDetail } from '../../report/report.ts';
import { codePhrase } from '../code-phrases.ts';
import { durationText } from '../duration.ts';
import type { Words } from '../words.ts';
import { firstFew, numberIn, recordIn, recordsIn, textIn } from './detail.ts';

const addressesShown = 3;

/** The addresses of a host, for how long they may be remembered, and whether the system's own table gave them. */
export function nameFacts({ detail, code }: Step, words: Words): string[] {
  const records = recordsIn(detail, 'addresses');
  const addresses = records.map((record) => textIn(record, 'address')).filter((address) => address !== '');
  const ttl = records.map((record) => numberIn(record, 'ttl')).find((seconds) => seconds !== undefined);
  const fromSystem = detail['from'] === 'system';
  return [
    ...firstFew(addresses, addressesShown),
    ...(code === 'ok' ? silentFamilies(recordIn(detail, 'families'), words) : []),
    ...(fromSystem ? [words.t('from the hosts file of this machine')] : []),
    ...(ttl === undefined || fromSystem
      ? []
      : [words.t('TTL {duration}', { duration: durationText(ttl, words) })]),
  ];
}

/** A family whose look-up failed although the other one answered; that a family has no address is nothing to tell. */
function silentFamilies(families: StepDetail, words: Words): string[] {
  return Object.entries(familyNames).flatMap(([key, family]) => {
    const answer = recordIn(families, key);
    const outcome = textIn(answer, 'code');
    return isCode(outcome) && outcome !== 'ok' && outcome !== 'dns.no-address'
      ? [words.t('{family}: {problem}', { family, problem: codePhrase(outcome, answer, words) })]
      : [];
  });
}

const familyNames = { ipv4: 'IPv4', ipv6: 'IPv6' };

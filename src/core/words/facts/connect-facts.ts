import { isCode } from '../../report/codes.ts';
import type { Step } from '../../report/report.ts';
import { codePhrase } from '../code-phrases.ts';
import type { Words } from '../words.ts';
import { recordIn, textIn } from './detail.ts';

const familyNames = { ipv4: 'IPv4', ipv6: 'IPv6' };

/** The address that answered, and a family of addresses that does not. */
export function connectFacts({ detail, status }: Step, words: Words): string[] {
  const address = textIn(detail, 'address');
  return [
    ...(address === '' ? [] : [address]),
    ...(status === 'pass' || status === 'warn' ? silentFamilies(recordIn(detail, 'families'), words) : []),
  ];
}

function silentFamilies(families: Record<string, unknown>, words: Words): string[] {
  return Object.entries(familyNames).flatMap(([key, family]) => {
    const outcome = textIn(families, key);
    if (outcome === 'net.timeout') return [words.t('{family} does not answer', { family })];
    if (outcome === 'net.refused') return [words.t('{family} is refused', { family })];
    // That this machine has no way over a family says nothing about the server.
    if (outcome === 'net.unreachable' || outcome.startsWith('skip.')) return [];
    return isCode(outcome) && outcome !== 'ok'
      ? [words.t('{family}: {problem}', { family, problem: codePhrase(outcome, {}, words) })]
      : [];
  });
}

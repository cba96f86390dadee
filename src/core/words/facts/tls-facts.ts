import { isCode } from '../../report/codes.ts';
import type { Step } from '../../report/report.ts';
import { codePhrase } from '../code-phrases.ts';
import { durationText } from '../duration.ts';
import type { Words } from '../words.ts';
import { firstFew, numberIn, textIn, textsIn } from './detail.ts';

const namesShown = 2;
const secondsADay = 86_400;

/** How the connection is encrypted, and what the certificate says: every problem it has, for whom, by whom, until when. */
export function tlsFacts({ detail, code }: Step, words: Words): string[] {
  const issuer = textIn(detail, 'issuer');
  const protocol = textIn(detail, 'protocol').replace(/^TLSv/, 'TLS ');
  return [
    ...problems(textsIn(detail, 'problems'), code, words),
    ...[
      // Before TLS began, the way there is no fact, only what failed.
      detail['security'] === 'starttls' && protocol !== '' ? 'STARTTLS' : '',
      protocol,
      textIn(detail, 'cipher'),
      textIn(detail, 'key'),
      firstFew(textsIn(detail, 'names'), namesShown).join(', '),
      issuer === '' ? '' : words.t('issued by {issuer}', { issuer }),
      validity(textIn(detail, 'validTo'), numberIn(detail, 'daysLeft'), words),
    ].filter((fact) => fact !== ''),
  ];
}

function problems(codes: readonly string[], told: string, words: Words): string[] {
  return codes
    .filter(isCode)
    .filter((code) => code !== told)
    .map((code) => codePhrase(code, {}, words))
    .filter((phrase) => phrase !== '');
}

function validity(validTo: string, daysLeft: number | undefined, words: Words): string {
  if (validTo === '' || Number.isNaN(Date.parse(validTo))) return '';
  const date = words.date(validTo);
  if (daysLeft === undefined) return words.t('valid until {date}', { date });
  if (daysLeft < 0) return words.t('expired on {date}', { date });
  return words.t('valid until {date} ({duration} left)', {
    date,
    duration: durationText(daysLeft * secondsADay, words),
  });
}

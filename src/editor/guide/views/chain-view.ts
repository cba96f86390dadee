import { isCode, type Code } from '../../../core/report/codes.ts';
import type { Report, Step, StepDetail } from '../../../core/report/report.ts';
import { codePhrase } from '../../../core/words/code-phrases.ts';
import { firstFew, recordsIn, textIn, textsIn } from '../../../core/words/facts/detail.ts';
import type { Words } from '../../../core/words/words.ts';
import type { CertificateView, ChainView } from '../../../shared/diagnosis-view.ts';
import { brokenLink, faultyCertificates, type ReadCertificate } from './broken-link.ts';
import { stateView } from './head-view.ts';
import { shownMoment, shownText } from './records.ts';

const mostCertificates = 10;
const namesShown = 8;

/** The certificate chains that a sound Report holds, one for both services where they show the same. */
export function chainViews({ steps, startedAt }: Report, words: Words): ChainView[] {
  const chains = (['imap', 'smtp'] as const).flatMap((leg) => {
    const step = steps.find(({ id }) => id === `${leg}.tls`);
    return step ? (chainOf(step, leg.toUpperCase(), startedAt, words) ?? []) : [];
  });
  const [first, second] = chains;
  return first && second && sameChain(first, second)
    ? [
        {
          ...first,
          leg: words.t('{one} and {other}', { one: first.leg, other: second.leg }),
          target: first.target === second.target ? first.target : `${first.target}, ${second.target}`,
        },
      ]
    : chains;
}

function sameChain(one: ChainView, other: ChainView): boolean {
  const shown = ({ certificates, broken, state }: ChainView): string =>
    JSON.stringify([certificates, broken, state]);
  return shown(one) === shown(other);
}

function chainOf(step: Step, leg: string, startedAt: string, words: Words): ChainView | undefined {
  const { detail, code } = step;
  const sent = recordsIn(detail, 'chain').slice(0, mostCertificates).map(readCertificate);
  const own = readCertificate(detail);
  const certificates = sent.length > 0 ? sent : own.subject === '' && own.validTo === '' ? [] : [own];
  if (certificates.length === 0) return undefined;
  const problems = problemsOf(code, detail);
  const names = textsIn(detail, 'names');
  const broken = brokenLink(problems, certificates, startedAt, words);
  const faults = faultyCertificates(problems, certificates, startedAt);
  return {
    leg,
    target: shownText(step.target ?? '', 120),
    state: stateView(step.status, words),
    certificates: certificates.map((certificate, at) =>
      certificateView(certificate, at === 0 ? firstFew(names, namesShown) : [], faults.get(at), words),
    ),
    ...(broken && { broken }),
  };
}

/** The step's own code first: old Reports may list no problems. */
function problemsOf(code: string, detail: StepDetail): Code[] {
  const all = [code, ...textsIn(detail, 'problems')];
  return [...new Set(all)].filter(isCode).filter((one) => one.startsWith('tls.'));
}

function readCertificate(record: StepDetail): ReadCertificate {
  return {
    subject: textIn(record, 'subject'),
    issuer: textIn(record, 'issuer'),
    validFrom: textIn(record, 'validFrom'),
    validTo: textIn(record, 'validTo'),
  };
}

function certificateView(
  { subject, issuer, validFrom, validTo }: ReadCertificate,
  names: readonly string[],
  fault: Code | undefined,
  words: Words,
): CertificateView {
  const day = (date: string): string =>
    date === '' ? words.t('unknown date') : shownMoment(date, (moment) => words.date(moment));
  return {
    // A certificate may name its host only in the alternative names.
    subject: subject === '' ? (names[0] ?? words.t('without a name')) : subject,
    issuer: issuer === '' ? words.t('unknown') : issuer,
    validFrom: day(validFrom),
    validTo: day(validTo),
    names,
    ...(fault && { fault: codePhrase(fault, {}, words) }),
  };
}

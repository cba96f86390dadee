import type { Code } from '../../../core/report/codes.ts';
import type { Words } from '../../../core/words/words.ts';
import type { ChainView } from '../../../shared/diagnosis-view.ts';

/** A certificate of a Report; dates are ISO 8601, anything may be empty. */
export interface ReadCertificate {
  readonly subject: string;
  readonly issuer: string;
  readonly validFrom: string;
  readonly validTo: string;
}

/** Where a fault of a chain shows: at the link to the name, on the certificates with wrong dates, or above the last. */
type FaultPlace = 'name' | 'ended' | 'not-begun' | 'own' | 'top' | 'soon';

interface ChainFault {
  readonly place: FaultPlace;
  /** Left out: nothing is broken yet. */
  readonly reason?: (issuer: string, words: Words) => string;
}

const faultsOfChain: ReadonlyMap<Code, ChainFault> = new Map<Code, ChainFault>([
  ['tls.expired', { place: 'ended', reason: (_, words) => words.t('Expired: it proves nothing any more.') }],
  [
    'tls.not-yet-valid',
    {
      place: 'not-begun',
      reason: (_, words) => words.t('Not valid yet: it proves nothing before that day.'),
    },
  ],
  [
    'tls.self-signed',
    { place: 'own', reason: (_, words) => words.t('It vouches for itself: no authority stands above it.') },
  ],
  [
    'tls.incomplete-chain',
    {
      place: 'top',
      reason: (issuer, words) =>
        issuer === ''
          ? words.t('The server does not send the certificate that comes next.')
          : words.t('The server does not send the certificate of {issuer}, which comes next.', { issuer }),
    },
  ],
  [
    'tls.untrusted',
    {
      place: 'top',
      reason: (issuer, words) =>
        issuer === ''
          ? words.t('This machine does not know the authority.')
          : words.t('This machine does not know the authority {issuer}.', { issuer }),
    },
  ],
  [
    'tls.name-mismatch',
    { place: 'name', reason: (_, words) => words.t('Made out to other names than the one asked for.') },
  ],
  ['tls.expires-soon', { place: 'soon' }],
]);

/** The gravest break of a chain that has `problems`, the gravest first; undefined where it holds. */
export function brokenLink(
  problems: readonly Code[],
  certificates: readonly ReadCertificate[],
  at: string,
  words: Words,
): ChainView['broken'] {
  for (const problem of problems) {
    const fault = faultsOfChain.get(problem);
    if (!fault?.reason) continue;
    const [after = 0] = placesOf(fault.place, certificates, at);
    const issuer = certificates[Math.max(0, after)]?.issuer ?? '';
    return { after, reason: fault.reason(issuer, words) };
  }
  return undefined;
}

/** The code to show on each certificate that has a fault, by its index; what the broken link says is not said again. */
export function faultyCertificates(
  problems: readonly Code[],
  certificates: readonly ReadCertificate[],
  at: string,
): ReadonlyMap<number, Code> {
  const faults = new Map<number, Code>();
  const told = problems.find((problem) => faultsOfChain.get(problem)?.reason !== undefined);
  // The gravest comes last, so that it is the one that stays.
  for (const problem of [...problems].reverse()) {
    const fault = faultsOfChain.get(problem);
    if (problem === told && fault?.place !== 'ended' && fault?.place !== 'not-begun') continue;
    for (const place of fault ? placesOf(fault.place, certificates, at) : [])
      faults.set(Math.max(0, place), problem);
  }
  return faults;
}

/** Indices of the certificates that a fault is about, at the time of the Report; the server's own where none stands out. */
function placesOf(place: FaultPlace, certificates: readonly ReadCertificate[], at: string): number[] {
  const now = Date.parse(at);
  const where = (wrong: (certificate: ReadCertificate) => boolean): number[] => {
    const found = certificates.flatMap((certificate, index) => (wrong(certificate) ? [index] : []));
    return found.length > 0 ? found : [0];
  };
  switch (place) {
    case 'name':
      return [-1];
    case 'ended':
      return where(({ validTo }) => Date.parse(validTo) < now);
    case 'not-begun':
      return where(({ validFrom }) => Date.parse(validFrom) > now);
    case 'top':
      return [certificates.length - 1];
    case 'own':
    case 'soon':
      return [0];
  }
}

/**
 * How sure a finding is, from 0 to 1, by what it rests on.
 *
 * The numbers order the kinds of evidence; they are no measured probabilities. DNS is evidence, not proof: only a
 * person's word counts as certain.
 */
export const confidence = {
  /** `provider:` in the file. */
  file: 1,
  /** The address is in a domain that belongs to the provider itself. */
  ownDomain: 0.95,
  /** Every MX is this provider's, and nobody else's. */
  mx: 0.9,
  /** The MX stands under a domain of the ISPDB, which lists domains of addresses and of MX alike. */
  ispdbMx: 0.75,
  /** The MX also serves another product or provider, which is then a candidate. */
  sharedMx: 0.6,
  /** That other provider. */
  otherOfMx: 0.4,
  /** A gateway is in front, and another MX of the domain shows what may lie behind it. */
  behindGateway: 0.6,
  /** The MX are of several providers, or contradict the address's own domain. */
  mixed: 0.5,
  /** `autodiscover.DOMAIN` leads to the provider: set up for its mail programs, though sometimes left behind after a move. */
  autodiscover: 0.6,
  /** The SPF record takes in the provider's senders, and no other provider's; several share this. A former one is often left in it. */
  spf: 0.5,
  /** The domain was once proved to the provider, perhaps for something else than mail. */
  txt: 0.1,
  /** The most that DNS evidence adds up to. */
  most: 0.95,
  /** From here on a provider is named; below it is only a candidate, for a password goes to the hosts of the one that is named. */
  named: 0.45,
} as const;

/** What is left of second signals where the MX are of nobody known: such a domain may well have a server of its own. */
const besideUnknownMx = 0.65;

/** What speaks for one provider, and against it because it names others; each between 0 and 1. */
export interface Weights {
  readonly for: readonly number[];
  readonly against: readonly number[];
  /** Mail goes to hosts of nobody known, and no gateway's. */
  readonly isMxUnknown: boolean;
}

/** Joins evidence: what agrees adds up as independent witnesses do, what contradicts takes away half its own weight. Two decimals. */
export function confidenceOf({ for: witnesses, against, isMxUnknown }: Weights): number {
  const doubt = witnesses.reduce((left, weight) => left * (1 - weight), 1);
  const kept = against.reduce((left, weight) => left * (1 - weight / 2), isMxUnknown ? besideUnknownMx : 1);
  return Math.round(Math.min(1 - doubt, confidence.most) * kept * 100) / 100;
}

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
  /** The MX also serves another product or provider, which is then a candidate. */
  sharedMx: 0.6,
  /** A gateway is in front, and another MX of the domain shows what may lie behind it. */
  behindGateway: 0.6,
  /** The MX are of several providers, or contradict the address's own domain. */
  mixed: 0.5,
} as const;

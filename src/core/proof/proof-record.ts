import { toQueryName } from '../dns/name.ts';

/** The TXT record by which a domain is proved to be somebody's. */
export interface ProofRecord {
  /** As it is asked for: ASCII, lower case, no final dot. */
  readonly name: string;
  /** The text, without the quotes of a zone file. */
  readonly value: string;
  /** Who asks for it, as its form tells; null for any other. */
  readonly wantedBy: ProofReader | null;
}

export type ProofReader = 'microsoft365' | 'google';

/** Why a record cannot be watched for. `found` is what was written. */
export interface UnusableProof {
  readonly fault:
    'bad-name' | 'empty-value' | 'long-value' | 'unprintable-value' | 'incomplete-value' | 'doubled-start';
  readonly found: string;
  /** For `incomplete-value` and `doubled-start`: what was probably meant. */
  readonly meant?: string;
}

/**
 * How the records of known readers begin. `bare` is the value without that beginning, as it is often copied from the panel.
 *
 * Sources, read on 2026-11-22: learn.microsoft.com/en-us/answers/a/12812309 (`MS=`), cloud.google.com/identity/docs/verify-domain
 * (`google-site-verification=`). What follows is as such records look in public zones.
 */
const forms = [
  { reader: 'microsoft365', start: 'MS=', bare: /^ms\d{6,12}$/i },
  { reader: 'google', start: 'google-site-verification=', bare: /^[\w-]{43}=?$/ },
] as const satisfies readonly { reader: ProofReader; start: string; bare: RegExp }[];

/** Octets of one record's text: far more than any proof, and little enough for one datagram. */
const mostOctets = 1_000;

/** Reads what a person copied from a panel: quotes of a zone file around the value go, and a beginning that is missing is named. */
export function proofRecordOf(domain: string, written: string): ProofRecord | UnusableProof {
  const name = toQueryName(domain.trim());
  if (!name?.includes('.')) return { fault: 'bad-name', found: domain };
  const value = written.trim().replace(/^"([^"]*)"$/, '$1');
  if (value === '' || forms.some(({ start }) => value.toLowerCase() === start.toLowerCase()))
    return { fault: 'empty-value', found: written };
  if (Buffer.byteLength(value) > mostOctets) return { fault: 'long-value', found: `${value.slice(0, 40)}…` };
  if (/\p{Cc}/u.test(value)) return { fault: 'unprintable-value', found: value.replace(/\p{Cc}/gu, '�') };
  const incomplete = forms.find(({ bare }) => bare.test(value));
  if (incomplete) return { fault: 'incomplete-value', found: value, meant: `${incomplete.start}${value}` };
  const form = forms.find(({ start }) => hasStart(value, start));
  const rest = value.slice(form?.start.length ?? 0);
  if (form && hasStart(rest, form.start)) return { fault: 'doubled-start', found: value, meant: rest };
  return { name, value, wantedBy: form?.reader ?? null };
}

/** Whether a text of the domain is of the same kind as the record: an older proof that may have been meant to be replaced. */
export function isOfSameKind(text: string, { value }: ProofRecord): boolean {
  const start = /^[^=:\s]{2,60}[=:]/.exec(value)?.[0];
  return start !== undefined && text !== value && hasStart(text, start);
}

function hasStart(text: string, start: string): boolean {
  return text.toLowerCase().startsWith(start.toLowerCase());
}

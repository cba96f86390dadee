import { exchange } from '../dns/exchange.ts';
import type { DnsMessage } from '../dns/message.ts';
import { parseServer } from '../dns/server-address.ts';
import { isOfSameKind, type ProofRecord } from './proof-record.ts';
import type { ProofServer } from './zone-servers.ts';

/** What one server said when it was asked last. */
export type ProofAnswer =
  /** `ttl`: seconds for which others may keep what they were told. */
  | { readonly state: 'seen'; readonly ttl: number }
  /** `others`: texts of the same kind with another value. `ttl`: seconds for which the absence, or the older texts, may be kept. */
  | { readonly state: 'absent'; readonly others: readonly string[]; readonly ttl: number | null }
  /** The name is an alias (CNAME): a text cannot stand beside it (RFC 1034 §3.6.2). */
  | { readonly state: 'alias'; readonly to: string }
  /** `TIMEOUT`, `MALFORMED`, an RCODE (`SERVFAIL`, `REFUSED`), `LAME` (a server of the zone that does not answer for it), or the system's error code. */
  | { readonly state: 'failed'; readonly reason: string };

/** The texts of one name that are looked at. */
const mostTexts = 200;

/** Asks one server for the record, past every cache but its own. Rejects only with the signal's reason. */
export async function askForProof(
  server: ProofServer,
  record: ProofRecord,
  timeoutMs: number,
  signal: AbortSignal,
): Promise<ProofAnswer> {
  const reply = await exchange(
    parseServer(server.label),
    { name: record.name, type: 'TXT' },
    { timeoutMs, signal },
  );
  switch (reply.kind) {
    case 'timeout':
      return { state: 'failed', reason: 'TIMEOUT' };
    case 'malformed':
      return { state: 'failed', reason: 'MALFORMED' };
    case 'unreachable':
      return { state: 'failed', reason: reply.errno };
    case 'message':
      return answerOf(reply.message, server, record);
  }
}

function answerOf(message: DnsMessage, { role }: ProofServer, record: ProofRecord): ProofAnswer {
  const { rcode, answers, negative } = message;
  if (rcode !== 'NOERROR' && rcode !== 'NXDOMAIN') return { state: 'failed', reason: rcode };
  if (message.referral || (role === 'authoritative' && !message.authoritative))
    return { state: 'failed', reason: 'LAME' };
  const texts = answers.filter(({ type }) => type === 'TXT').slice(0, mostTexts);
  const proof = texts.find(({ text }) => text === record.value);
  if (proof) return { state: 'seen', ttl: proof.ttl };
  const alias = answers.find(({ type, name }) => type === 'CNAME' && name === record.name);
  if (alias) return { state: 'alias', to: alias.text };
  return {
    state: 'absent',
    others: texts.map(({ text }) => text).filter((text) => isOfSameKind(text, record)),
    ttl: texts[0]?.ttl ?? negative?.ttl ?? null,
  };
}

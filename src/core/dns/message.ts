import { decode, encode, RECURSION_DESIRED, type DecodedPacket, type OptAnswer } from 'dns-packet';
import { limits } from '../limits.ts';
import { toRecord } from './record.ts';
import type { DnsRecord, RecordType } from './resolver.ts';

/** `name` in the form of `toQueryName`. */
export interface Question {
  readonly name: string;
  readonly type: RecordType;
}

/** What a server's message says. */
export interface DnsMessage {
  /** `NOERROR`, `NXDOMAIN`, `SERVFAIL` …; `RCODE16` and the like where there is no mnemonic here. */
  readonly rcode: string;
  readonly authoritative: boolean;
  readonly truncated: boolean;
  /** The server sent the question on to others instead of answering it: NS records and no SOA, from a server that does not recurse. */
  readonly referral: boolean;
  readonly answers: readonly DnsRecord[];
  /** The zone and the seconds for which it vouches that there is no more (RFC 2308 §5). */
  readonly negative: { readonly zone: string; readonly ttl: number } | undefined;
  readonly octets: number;
}

/** `foreign`: not an answer to this question (RFC 5452 §9.1), to be passed over in silence. */
export type Reading =
  | { readonly kind: 'message'; readonly message: DnsMessage }
  | { readonly kind: 'malformed' }
  | { readonly kind: 'foreign' };

const rcodes = ['NOERROR', 'FORMERR', 'SERVFAIL', 'NXDOMAIN', 'NOTIMP', 'REFUSED'] as const;

/** A recursive query in wire format; with EDNS(0) it carries the one OPT record of RFC 6891. */
export function encodeQuery(id: number, question: Question, edns: boolean): Buffer {
  const option: OptAnswer = {
    type: 'OPT',
    name: '.',
    udpPayloadSize: limits.dns.udpPayloadOctets,
    extendedRcode: 0,
    ednsVersion: 0,
    flags: 0,
    flag_do: false,
    options: [],
  };
  return encode({
    type: 'query',
    id,
    flags: RECURSION_DESIRED,
    questions: [{ name: question.name, type: question.type, class: 'IN' }],
    additionals: edns ? [option] : [],
  });
}

/** Reads what came back for a query. The header's id decides whether a message that cannot be read is ours. */
export function readReply(octets: Buffer, id: number, question: Question): Reading {
  if (octets.length < 2 || octets.readUInt16BE(0) !== id) return { kind: 'foreign' };
  try {
    const packet = decode(octets);
    const rcode = rcodeOf(packet);
    if (!packet.flag_qr || !answersQuestion(packet, question, rcode)) return { kind: 'foreign' };
    const authority = (packet.authorities ?? []).flatMap((answer) => toRecord(answer) ?? []);
    const soa = authority.find((record) => record.type === 'SOA');
    const answers = (packet.answers ?? []).flatMap((answer) => toRecord(answer) ?? []);
    const message: DnsMessage = {
      rcode,
      authoritative: packet.flag_aa,
      truncated: packet.flag_tc,
      referral:
        rcode === 'NOERROR' &&
        answers.length === 0 &&
        !packet.flag_aa &&
        !packet.flag_ra &&
        soa === undefined &&
        authority.some((record) => record.type === 'NS'),
      answers,
      negative: soa && { zone: soa.name, ttl: Math.min(soa.ttl, Number(soa.text.split(' ').at(-1))) },
      octets: octets.length,
    };
    return { kind: 'message', message };
  } catch {
    return { kind: 'malformed' };
  }
}

/** Same name, type and class; a refusal may leave the question out, as servers without EDNS(0) do (RFC 6891 §7). */
function answersQuestion(packet: DecodedPacket, question: Question, rcode: string): boolean {
  const [asked, ...more] = packet.questions ?? [];
  if (asked === undefined) return rcode !== 'NOERROR' && rcode !== 'NXDOMAIN';
  return (
    more.length === 0 &&
    asked.type === question.type &&
    asked.class === 'IN' &&
    asked.name.toLowerCase() === question.name
  );
}

/** The four bits of the header, extended by the eight of the OPT record (RFC 6891 §6.1.3). */
function rcodeOf(packet: DecodedPacket): string {
  const option = packet.additionals?.find((answer) => answer.type === 'OPT');
  const number = ((packet.flags ?? 0) & 0xf) | ((option?.extendedRcode ?? 0) << 4);
  return rcodes[number] ?? `RCODE${number}`;
}

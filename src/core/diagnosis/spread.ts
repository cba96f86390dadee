import { domainOf } from '../mailboxes/address.ts';
import { connectionOf } from '../mailboxes/connection.ts';
import type { DiagnosisRequest } from './context.ts';

/** Orders mailboxes so that those of one server do not come together: a run then keeps all servers busy instead of queueing at one. */
export function spread(requests: readonly DiagnosisRequest[]): DiagnosisRequest[] {
  const seen = new Map<string, number>();
  const rounds = requests.map((request) => {
    const server = serverOf(request);
    const round = seen.get(server) ?? 0;
    seen.set(server, round + 1);
    return { round, request };
  });
  return rounds.sort((one, other) => one.round - other.round).map(({ request }) => request);
}

/** The server as far as the file tells it: its host, else the provider or the domain that decide it. */
function serverOf({ entry: { mailbox }, side }: DiagnosisRequest): string {
  const { imap, provider, address } = connectionOf(mailbox, side) ?? mailbox;
  const host = imap === false ? undefined : imap?.host;
  return (host ?? provider ?? domainOf(address)).toLowerCase();
}

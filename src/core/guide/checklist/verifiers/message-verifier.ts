import { asciiDomainOf, addressIdentity } from '../../../mailboxes/address.ts';
import type { Report } from '../../../report/report.ts';
import { textIn } from '../../../words/facts/detail.ts';
import type { Verifier } from './finding.ts';

/**
 * A test message to a mailbox of another domain arrived there, and one from another domain arrived here. A message to the mailbox
 * itself proves neither, since it need not leave the server; and one that does not arrive may only be late.
 */
export const mailGoesOutAndIn: Verifier = ({ address, domain, tests = [] }) => {
  const arrived = tests.flatMap((report) => arrivedTest(report) ?? []);
  const isOwn = (one: string): boolean => addressIdentity(one) === addressIdentity(address);
  const out = arrived.find(({ from, to }) => isOwn(from) && asciiDomainOf(to) !== domain);
  const back = arrived.find(({ from, to }) => isOwn(to) && asciiDomainOf(from) !== domain);
  if (!out || !back) return undefined;
  const latest = out.at > back.at ? out.at : back.at;
  return { outcome: 'proved', evidence: `${out.evidence} · ${back.evidence}`, at: latest };
};

interface ArrivedTest {
  readonly from: string;
  readonly to: string;
  readonly at: string;
  readonly evidence: string;
}

/** Who wrote to whom in a test whose message was seen; undefined for any other Report. */
function arrivedTest({ address: from, steps, startedAt }: Report): ArrivedTest | undefined {
  const arrival = steps.find(({ id }) => id === 'imap.arrival');
  const recipient = steps.find(({ id }) => id === 'smtp.rcpt');
  if (!recipient || (arrival?.status !== 'pass' && arrival?.status !== 'warn')) return undefined;
  const to = textIn(recipient.detail, 'address');
  const folder = textIn(arrival.detail, 'folder');
  return { from, to, at: startedAt, evidence: `imap.arrival ${arrival.code}: ${from} → ${to}, ${folder}` };
}

import assert from 'node:assert/strict';
import { identifyMailbox } from '../../../../src/core/diagnosis/identify-mailbox.ts';
import { planLeg } from '../../../../src/core/diagnosis/leg-plan.ts';
import { asciiDomainOf } from '../../../../src/core/mailboxes/address.ts';
import { connectionOf, connectionPath } from '../../../../src/core/mailboxes/connection.ts';
import { parseMailboxes } from '../../../../src/core/mailboxes/parse.ts';
import type { Side } from '../../../../src/core/report/report.ts';
import type { SecretRequest } from '../../../../src/core/secrets/secret-source.ts';

/** What a diagnosis would ask for one side of a mailbox of a file, without DNS. */
export function requestsOf(text: string, address: string, side: Side = 'source'): SecretRequest[] {
  const entry = parseMailboxes(text).entries.find(({ mailbox }) => mailbox.address === address);
  assert.ok(entry, address);
  const connection = connectionOf(entry.mailbox, side);
  assert.ok(connection, side);
  const domain = asciiDomainOf(connection.address);
  const { wishes } = identifyMailbox(connection, domain, []);
  return (['imap', 'smtp'] as const).flatMap((leg) => {
    const plan = planLeg({
      leg,
      connection,
      domain,
      originOf: (path) => entry.originOf(connectionPath(entry.mailbox, side, path)),
      wishes,
      exchanges: [],
    });
    if (!('candidates' in plan)) return [];
    const { username, auth, credential, hostFrom } = plan;
    const [{ host, port }] = plan.candidates;
    return [{ address: connection.address, side, leg, host, port, username, auth, credential, hostFrom }];
  });
}

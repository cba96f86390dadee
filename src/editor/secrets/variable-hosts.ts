import type { Credential, Mailbox, MailboxFile } from '../../core/mailboxes/model.ts';
import type { Side } from '../../core/report/report.ts';
import { connectionOf, namedHosts } from './secret-name.ts';

const sides = ['source', 'target'] as const satisfies Side[];

/** For each environment variable that the files name as a credential, the hosts they name beside it. */
export function variableHosts(files: readonly MailboxFile[]): ReadonlyMap<string, readonly string[]> {
  const hosts = new Map<string, string[]>();
  for (const { mailbox } of files.flatMap(({ entries }) => entries))
    for (const side of sides) {
      const named = namedHosts(mailbox, side);
      for (const variable of variablesOf(mailbox, side))
        hosts.set(variable, [...new Set([...(hosts.get(variable) ?? []), ...named])]);
    }
  return hosts;
}

/** The variables that one side of a mailbox takes its secrets from, per leg or for both. */
export function variablesOf(mailbox: Mailbox, side: Side): string[] {
  const { credential, imap, smtp } = connectionOf(mailbox, side);
  const legs = [imap, smtp].map((endpoint) => (endpoint === false ? undefined : endpoint?.credential));
  return [credential ?? mailbox.credential, ...legs]
    .filter((one): one is Extract<Credential, { kind: 'env' }> => one?.kind === 'env')
    .map(({ name }) => name);
}

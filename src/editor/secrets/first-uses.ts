import type { Mailbox } from '../../core/mailboxes/model.ts';
import type { Side } from '../../core/report/report.ts';
import { namedHosts } from './secret-name.ts';
import { variablesOf } from './variable-hosts.ts';

/** Variables that a run would send for the first time, and where to. */
export interface FirstUses {
  readonly variables: readonly string[];
  /** Hosts that the files name. */
  readonly hosts: readonly string[];
  /** True where some would also go to the servers of a provider that no file spells out. */
  readonly toProviders: boolean;
}

/** What a run over these mailboxes would send for the first time, by the word of `isUnused`. */
export function firstUses(
  mailboxes: readonly Mailbox[],
  side: Side,
  isUnused: (variable: string) => boolean,
  hostsOf: (variable: string) => readonly string[],
): FirstUses {
  const uses = mailboxes.flatMap((mailbox) =>
    variablesOf(mailbox, side)
      .filter(isUnused)
      .map((variable) => ({ variable, named: namedHosts(mailbox, side).length > 0 })),
  );
  const variables = [...new Set(uses.map(({ variable }) => variable))];
  return {
    variables,
    hosts: [...new Set(variables.flatMap(hostsOf))],
    toProviders: uses.some(({ named }) => !named),
  };
}

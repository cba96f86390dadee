import type { Code } from '../../report/codes.ts';
import type { Leg, Report, VerdictArgs } from '../../report/report.ts';
import type { GuideFacts } from '../facts.ts';

/** Families of codes that are about a login or a connection of one leg; of the others no leg is known. */
const legOfFamily: Readonly<Partial<Record<string, 'imap' | 'smtp'>>> = {
  imap: 'imap',
  net: 'imap',
  tls: 'imap',
  auth: 'imap',
  smtp: 'smtp',
};

/** The leg of a step id, `mx` for the rest. */
export function legOf(step: string | null): Leg {
  if (step?.startsWith('imap.')) return 'imap';
  return step?.startsWith('smtp.') ? 'smtp' : 'mx';
}

/** What a verdict of that code would say of this mailbox: as the last diagnosis ended in it, else as far as the facts go. */
export function argumentsFor(code: Code, facts: GuideFacts): VerdictArgs {
  const ended = reportsOf(facts).find(({ verdict }) => verdict.code === code);
  if (ended) return { ...ended.verdict.args, address: ended.address };
  const { mailbox, provider, source } = facts;
  const seen = source?.steps.find((step) => step.code === code);
  const leg = seen ? legOf(seen.id) : (legOfFamily[code.split('.')[0] ?? ''] ?? 'mx');
  const way = leg === 'mx' ? undefined : facts[leg];
  return {
    address: facts.address,
    domain: facts.domain,
    ...(leg !== 'mx' && { leg }),
    ...(way && { username: way.username, auth: way.auth }),
    ...(way?.isKnown === true && { host: way.host, port: way.port, security: way.security }),
    ...(mailbox.credential?.kind === 'env' && { variable: mailbox.credential.name }),
    ...(provider && { provider: provider.name, providerId: provider.id }),
    ...(provider?.reset !== undefined && provider.resetUnconfirmed !== true && { reset: provider.reset }),
    ...(provider?.panel !== undefined && { panel: provider.panel }),
  };
}

/** The whole Reports of the mailbox, that of the source first. */
export function reportsOf({ source, target }: GuideFacts): Report[] {
  return [source, target].filter((report) => report !== undefined);
}

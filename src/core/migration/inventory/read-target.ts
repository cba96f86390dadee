import type { DiagnosisContext, DiagnosisRequest } from '../../diagnosis/context.ts';
import { Fault } from '../../dialogue/fault.ts';
import { connectionOf } from '../../mailboxes/connection.ts';
import { layoutOf, readTargetLayout, type TargetLayout } from '../folders/target-layout.ts';
import { nameRulesOf } from '../folders/forbidden-name.ts';
import { withBulkSession } from '../imap/open-bulk.ts';
import { MemoryBudget } from '../memory-budget.ts';
import { limitsOf, targetOn, type Target } from '../transfer/target-session.ts';
import type { InventoryResult } from './inventory-result.ts';

/** What is known of the mailbox that a move goes to. */
export interface KnownTarget {
  readonly limit: InventoryResult['limit'];
  /** As the server shows it, else as its provider's rules have it; undefined where neither is known. */
  readonly layout: TargetLayout | undefined;
}

/**
 * What the target of a mailbox takes: from its server where a session can be opened, else from what is known of its provider. Undefined
 * where the file names no target. That it cannot be opened is no fault of an inventory.
 */
export async function readTarget(
  { entry, side }: Pick<DiagnosisRequest, 'entry' | 'side'>,
  context: DiagnosisContext,
  signal: AbortSignal,
): Promise<KnownTarget | undefined> {
  const connection = side === 'source' ? connectionOf(entry.mailbox, 'target') : undefined;
  if (!connection) return undefined;
  let seen: { readonly layout: TargetLayout; readonly octets: number | undefined } | undefined;
  const { report } = await withBulkSession({ entry, side: 'target' }, context, signal, async (scene) => {
    const { session, providerId } = targetOn(scene, new MemoryBudget(Infinity));
    try {
      const [layout, octets] = await Promise.all([
        readTargetLayout(session, providerId),
        appendLimit(session),
      ]);
      if (!(layout instanceof Fault)) seen = { layout, octets };
    } finally {
      session.leave();
    }
  });
  const provider = connection.provider ?? report.provider?.id;
  const documented = limitsOf(provider)?.messageSize;
  return {
    limit: limitOf(seen?.octets, documented, provider),
    layout:
      seen?.layout ??
      (provider === undefined
        ? undefined
        : layoutOf([], { prefix: '', delimiter: '/' }, nameRulesOf(provider))),
  };
}

function limitOf(
  told: number | undefined,
  documented: number | undefined,
  provider: string | undefined,
): InventoryResult['limit'] {
  const messageSize = told ?? documented;
  if (messageSize === undefined) return null;
  return { messageSize, from: told === undefined ? 'provider' : 'server', provider: provider ?? null };
}

/** RFC 7889: one number for all folders, or each its own; then the INBOX's stands for all. */
async function appendLimit(session: Target['session']): Promise<number | undefined> {
  const all = session.capabilityValue('APPENDLIMIT');
  if (all !== undefined && /^\d{1,10}$/.test(all)) return Number(all);
  if (!session.can('APPENDLIMIT')) return undefined;
  const answer = await session.ask('STATUS INBOX (APPENDLIMIT)');
  if (answer instanceof Fault) return undefined;
  const digits = /\bAPPENDLIMIT (\d{1,10})\b/i.exec(answer.untagged.join('\n'))?.[1];
  return digits === undefined ? undefined : Number(digits);
}

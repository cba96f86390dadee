import type { DiagnosisContext, DiagnosisRequest } from '../../diagnosis/context.ts';
import { HostGate } from '../../diagnosis/host-gate.ts';
import { transfer, type TransferPlan } from '../transfer/transfer.ts';
import type { MirrorResult } from '../transfer/transfer-result.ts';
import type { WorkControl } from '../work/work-control.ts';
import { SourceAccess } from './source-access.ts';

/** What is to be mirrored, and how. */
export interface MirrorRequest
  extends
    Pick<DiagnosisRequest, 'entry'>,
    Pick<TransferPlan, 'connections' | 'dryRun' | 'deletes' | 'stateDirectory' | 'retryMs'> {}

/**
 * Brings the messages of a mailbox's source to its target, and what has changed since the last time: nothing twice, nothing removed
 * unless `deletes` says so, nothing changed at the source. Resolves to the result whatever happens.
 */
export async function mirror(
  { entry, ...request }: MirrorRequest,
  context: DiagnosisContext,
  control: WorkControl,
): Promise<MirrorResult> {
  // A pair of sessions needs a place on either side: places that are shared with others' work could be held by halves of pairs for ever.
  const gated = (): DiagnosisContext => ({ ...context, hosts: new HostGate(request.connections) });
  const origin = new SourceAccess({ entry }, gated(), control);
  const result = await transfer({ ...request, origin, entry, side: 'target' }, gated(), control);
  return { ...result, kind: 'mirror', deletes: request.deletes };
}

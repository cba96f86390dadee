import type { DiagnosisContext, DiagnosisRequest } from '../../diagnosis/context.ts';
import { Fault } from '../../dialogue/fault.ts';
import { connectionOf } from '../../mailboxes/connection.ts';
import { keepSessions } from '../listing/keep-sessions.ts';
import { readMailbox, type ReadMailbox } from '../listing/read-mailbox.ts';
import { failureOfFault, failureOfReport, outcomeOfVerdict } from '../work/remote-failure.ts';
import type { WorkControl } from '../work/work-control.ts';
import { InventoryDetails } from './inventory-details.ts';
import { inventoryOf } from './inventory-of.ts';
import type { InventoryResult } from './inventory-result.ts';
import { readTarget } from './read-target.ts';
import { surveyFolder } from './survey-folder.ts';
import { standOutsOf } from './stand-outs.ts';

export interface InventoryRequest extends Pick<DiagnosisRequest, 'entry' | 'side'> {
  /** Sessions at once at most; the provider's own limit holds too. */
  readonly connections?: number;
  /** Before a session that broke is opened anew, milliseconds; doubled each time nothing was done meanwhile. */
  readonly retryMs?: number;
}

const usualConnections = 4;

/**
 * What a mailbox holds, and what of it its target does not take. Read-only there (EXAMINE, BODY.PEEK). Resolves to the result whatever the
 * network does, and also when it is cancelled: then with what was read.
 */
export async function takeInventory(
  request: InventoryRequest,
  context: DiagnosisContext,
  control: WorkControl,
): Promise<InventoryResult> {
  const startedAt = new Date();
  const { entry, side, connections = usualConnections, retryMs } = request;
  const { signal } = control;
  const access = { entry, side, ...(retryMs !== undefined && { retryMs }) };
  const [reading, target] = await Promise.all([
    read({ ...access, connections }, context, control),
    readTarget(request, context, signal),
  ]);
  const surveys = reading.folders.map((folder) => surveyFolder(folder, target?.limit?.messageSize));
  const standing = standOutsOf(surveys);
  const details = new InventoryDetails(standing.all, control);
  const refused =
    reading.folders.length > 0 && !signal.aborted
      ? await keepSessions(details, access, context, signal)
      : undefined;
  return inventoryOf({
    address: connectionOf(entry.mailbox, side)?.address ?? entry.mailbox.address,
    side,
    surveys,
    standing,
    layout: reading.layout,
    details,
    target,
    startedAt,
    ...ended(),
  });

  function ended(): Pick<InventoryResult, 'result' | 'failure'> {
    if (signal.aborted) return { result: 'interrupted', failure: null };
    if (reading.ending) return { result: reading.ending.outcome, failure: reading.ending.failure };
    if (refused) return { result: outcomeOfVerdict(refused.verdict), failure: failureOfReport(refused) };
    if (details.isLeft) {
      const fault = details.lastFault ?? new Fault('net.closed');
      return {
        result: 'failed',
        failure: failureOfFault(fault, context.words, { side, host: reading.place?.host }),
      };
    }
    const isWhole = surveys.every(({ reply }) => reply === undefined);
    return { result: isWhole ? 'complete' : 'incomplete', failure: null };
  }
}

/** Lists every folder, and tells how far that is. */
function read(
  request: Omit<Parameters<typeof readMailbox>[0], 'deep'>,
  context: DiagnosisContext,
  control: WorkControl,
): Promise<ReadMailbox> {
  let [messages, total] = [0, 0];
  return readMailbox(
    { ...request, deep: false },
    context,
    control,
    (count) => {
      total = count;
    },
    ({ title }) => {
      messages += 1;
      control.progress({ phase: 'listing', folder: title, messages, total, octets: 0 });
    },
  );
}

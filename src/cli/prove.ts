import { proofRecordOf, type ProofRecord } from '../core/proof/proof-record.ts';
import { isSettled, type ProofState } from '../core/proof/proof-state.ts';
import { noZoneDocument, proofDocument } from '../core/proof/proof-document.ts';
import { watchProof } from '../core/proof/watch-proof.ts';
import { zoneServersOf } from '../core/proof/zone-servers.ts';
import { proofTable } from '../core/output/proof-table.ts';
import { proofPace } from '../core/proof/proof-pace.ts';
import { noZoneText, proofSummary, recordToAdd, unusableProofText } from '../core/words/proof-words.ts';
import type { Words } from '../core/words/words.ts';
import { exitCodes, type ExitCode } from './exit-codes.ts';
import { LiveTable } from './live-table.ts';
import { readChoice, readNumber, type CommandLine } from './options.ts';
import { paintFor } from './paint-terminal.ts';
import { presets, resolverFor } from './run-options.ts';
import { UsageError } from './usage-error.ts';
import { say, writeOut } from './write-out.ts';

/** `mailops prove DOMAIN VALUE`: watches a TXT record until every server of the domain has it, or `--wait` is over. */
export async function runProve(line: CommandLine, words: Words, signal: AbortSignal): Promise<ExitCode> {
  const { values } = line;
  const record = readRecord(line.operands);
  const format = readChoice('format', values.format, ['text', 'json', 'ndjson'], 'text');
  const seconds = readNumber('wait', values.wait, undefined, 0);
  const timeoutMs = readNumber('timeout', values.timeout, proofPace.timeoutMs / 1_000) * 1_000;
  // A resolver shares its time over servers and rounds: finding the zone may take longer than one answer.
  const resolver = resolverFor(values.dns ?? [], Math.max(timeoutMs, presets.timeoutSeconds * 1_000));
  const zone = await zoneServersOf(record.name, resolver, proofPace.port, signal);
  if ('code' in zone) {
    if (signal.aborted) return exitCodes.interrupted;
    if (format !== 'text') await writeOut(`${JSON.stringify(noZoneDocument(record, zone))}\n`);
    say(`mailops: ${noZoneText(record.name, zone, words)}`);
    return zone.code === 'dns.no-such-domain' ? exitCodes.failed : exitCodes.untested;
  }
  if (format === 'text') await writeOut(`${recordToAdd(record, words)}\n\n`);
  const paint = paintFor(process.stdout, values['no-color'] === true);
  const live = new LiveTable(format === 'text');
  const stop = new AbortController();
  const timer =
    seconds === undefined || seconds === 0 ? undefined : setTimeout(() => stop.abort(), seconds * 1_000);
  const context = {
    ...proofPace,
    ...(seconds === 0 && { patience: 1 }),
    timeoutMs,
    resolvers: resolver.servers,
    now: Date.now,
  };
  let last: ProofState | undefined;
  for await (const state of watchProof(record, zone, context, AbortSignal.any([signal, stop.signal]))) {
    const isFirst = last === undefined;
    last = state;
    if (format === 'ndjson' && !isFirst) await writeOut(`${JSON.stringify(proofDocument(state))}\n`);
    live.show([...proofTable(state, words, paint), '', proofSummary(state, words)]);
    if (seconds === 0 && !isFirst) break;
  }
  clearTimeout(timer);
  live.clear();
  if (last && format === 'json') await writeOut(`${JSON.stringify(proofDocument(last))}\n`);
  if (last && format === 'text')
    await writeOut(`${[...proofTable(last, words, paint), '', proofSummary(last, words)].join('\n')}\n`);
  return signal.aborted ? exitCodes.interrupted : exitCodeOf(last);
}

function readRecord([domain, value, ...more]: readonly string[]): ProofRecord {
  if (domain === undefined || value === undefined || more.length > 0)
    throw new UsageError((words) =>
      words.t('prove needs a domain and the text of its record: mailops prove example.com MS=ms12345678'),
    );
  const record = proofRecordOf(domain, value);
  if ('fault' in record) throw new UsageError((words) => unusableProofText(record, words));
  return record;
}

function exitCodeOf(state: ProofState | undefined): ExitCode {
  if (!state || !isSettled(state)) return exitCodes.failed;
  return state.outcome === 'seen' ? exitCodes.good : exitCodes.untested;
}

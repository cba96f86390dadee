import assert from 'node:assert/strict';
import type { StoredAnswer } from '../../../../src/core/guide/checklist/stored.ts';
import { guideFactsOf, type GuideFacts } from '../../../../src/core/guide/facts.ts';
import type { OutcomeId, QuestionId } from '../../../../src/core/guide/tree/tree.ts';
import { walkTree, type Walk } from '../../../../src/core/guide/tree/walk.ts';
import { parseMailboxes } from '../../../../src/core/mailboxes/parse.ts';
import { identifyProvider } from '../../../../src/core/providers/identify.ts';
import { noSignals, type DomainSignals } from '../../../../src/core/providers/signals.ts';
import { statusOfCode, type Code } from '../../../../src/core/report/codes.ts';
import { stepIds, type Report, type StepId } from '../../../../src/core/report/report.ts';

/** What a mailbox is, what a diagnosis of it found, and what people answered. */
export interface Scene {
  readonly address?: string;
  /** Keys of the mailbox, in flow style. */
  readonly keys?: string;
  /** Keys of its domain, in flow style. */
  readonly domain?: string;
  /** Names of the MX; left out: they were not asked for. */
  readonly mx?: readonly string[];
  /** What DNS tells beside the MX. */
  readonly signals?: Partial<DomainSignals>;
  readonly codes?: Readonly<Partial<Record<StepId, Code>>>;
  readonly reply?: string;
  readonly answers?: Readonly<Record<string, string | StoredAnswer>>;
}

/** When the diagnosis of every scene began. */
export const startedAt = '2026-11-22T10:00:00.000Z';

export function factsOf({
  address = 'claire@example.com',
  keys,
  domain,
  mx,
  signals,
  codes,
  reply,
}: Scene): GuideFacts {
  const name = address.slice(address.indexOf('@') + 1);
  const file = parseMailboxes(
    [
      'version: 1',
      ...(domain === undefined ? [] : [`domains: { ${name}: { ${domain} } }`]),
      `mailboxes: [{ address: ${address}${keys === undefined ? '' : `, ${keys}`} }]`,
      '',
    ].join('\n'),
  );
  assert.deepEqual(file.problems, []);
  const [entry] = file.entries;
  assert.ok(entry);
  const wasDiagnosed = mx !== undefined || codes !== undefined;
  const identity = identifyProvider({
    domain: name,
    mx: (mx ?? []).map((exchange, preference) => ({ exchange, preference })),
    signals: { ...noSignals, ...signals },
    fileProvider: entry.mailbox.migration?.source?.provider ?? entry.mailbox.provider,
  });
  const source: Report = {
    version: 1,
    address,
    side: 'source',
    provider: identity.provider,
    gateway: identity.gateway,
    settings: [],
    steps: stepIds.map((id) => {
      const code = codes?.[id] ?? (id === 'mx' && mx ? 'ok' : 'skip.not-requested');
      const isFail = statusOfCode[code] === 'fail';
      const records = (mx ?? []).map((exchange, preference) => ({ exchange, preference }));
      return {
        id,
        status: statusOfCode[code],
        code,
        ms: 1,
        target: id === 'mx' ? name : 'mail.example.com:993',
        detail: id === 'mx' ? { records } : {},
        ...(isFail && reply !== undefined && { reply }),
      };
    }),
    verdict: { code: 'ok', status: 'pass', step: null, args: {}, cause: '', actions: [] },
    path: [],
    probedFrom: 'here',
    startedAt,
    ms: 1,
  };
  return guideFactsOf(file, entry, wasDiagnosed ? { source } : {});
}

export function answersOf({ answers = {} }: Scene): ReadonlyMap<string, StoredAnswer> {
  return new Map(
    Object.entries(answers).map(([id, answer]) => [id, typeof answer === 'string' ? { answer } : answer]),
  );
}

export function walkOf(scene: Scene): Walk {
  return walkTree(factsOf(scene), answersOf(scene));
}

/** A way in short: `mx-microsoft365=yes!` for what a diagnosis found, without the mark for what an operator said. */
export function stepsOf({ steps }: Walk): readonly string[] {
  return steps.map(({ node, answer, source }) => `${node}=${answer}${source === 'diagnosis' ? '!' : ''}`);
}

export type Expected = readonly [
  path: readonly string[],
  next: QuestionId | undefined,
  outcomes: readonly OutcomeId[],
];

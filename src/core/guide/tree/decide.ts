import { believableMoment } from '../checklist/believable-moment.ts';
import type { StoredAnswer } from '../checklist/stored.ts';
import type { Evidence, Known } from './finding.ts';

/** How a question was decided. */
export interface Decision {
  readonly answer: string;
  readonly source: 'diagnosis' | 'operator';
  readonly evidence: readonly Evidence[];
  /** Who answered in the guide, and when (ISO 8601); left out for what was found or is written in the file. */
  readonly by?: string;
  readonly at?: string;
  /** The other side, where it says something else. */
  readonly contradiction?: Contradiction;
}

export interface Contradiction {
  readonly from: 'diagnosis' | 'file' | 'person';
  readonly answer: string;
  readonly evidence: readonly Evidence[];
}

interface Voice {
  readonly from: Contradiction['from'];
  readonly answer: string;
  readonly evidence: readonly Evidence[];
  readonly by?: string;
  readonly at?: string;
}

/**
 * Weighs what was found, what the file says and what a person answered in the guide. A person's answer beats the file, and both
 * beat a likely finding. A certain finding (the MX, a refusal) beats both, unless the person answered after the Report that found it. Who lost and says
 * something else is told as a contradiction. Undefined where nobody knows. An answer dated after tomorrow (`today`, ISO 8601) counts as one without a time.
 */
export function decide(
  { found, written }: Known,
  person: StoredAnswer | undefined,
  today: string = new Date().toISOString().slice(0, 10),
): Decision | undefined {
  const diagnosis: Voice | undefined = found && {
    from: 'diagnosis',
    answer: found.answer,
    evidence: found.evidence,
  };
  const file: Voice | undefined = written && { from: 'file', ...written };
  const guide: Voice | undefined = person && {
    from: 'person',
    answer: person.answer,
    evidence: [],
    ...(person.by !== undefined && { by: person.by }),
    ...(person.at !== undefined && { at: person.at }),
  };
  const isNewer = believableMoment(person?.at, today) > Date.parse(found?.at ?? epoch);
  const order = found?.isCertain === true && !isNewer ? [diagnosis, guide, file] : [guide, file, diagnosis];
  const [first, ...others] = order.filter((voice) => voice !== undefined);
  if (!first) return undefined;
  const other = others.find(({ answer }) => answer !== first.answer);
  const agreeing = others.filter(({ answer }) => answer === first.answer);
  return {
    answer: first.answer,
    source: first.from === 'diagnosis' ? 'diagnosis' : 'operator',
    evidence: [...first.evidence, ...agreeing.flatMap(({ evidence }) => evidence)],
    ...(first.by !== undefined && { by: first.by }),
    ...(first.at !== undefined && { at: first.at }),
    ...(other && { contradiction: { from: other.from, answer: other.answer, evidence: other.evidence } }),
  };
}

const epoch = '1970-01-01T00:00:00Z';

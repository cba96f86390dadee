import type { WorkDocument, WorkDocumentKind, WorkDocuments } from '../../../migration/work/work-document.ts';
import type { WorkOutcome } from '../../../migration/work/work-outcome.ts';
import type { GuideFacts } from '../../facts.ts';

/** A document and when its work ended, ISO 8601. */
export interface EndedWork<Kind extends WorkDocumentKind> {
  readonly result: WorkDocuments[Kind];
  readonly endedAt: string;
}

/** The works of a kind, newest first. */
export function worksOf<Kind extends WorkDocumentKind>(
  { works = [] }: Pick<GuideFacts, 'works'>,
  kind: Kind,
): readonly EndedWork<Kind>[] {
  return works.flatMap(({ document, endedAt }) =>
    isOf(document, kind) ? [{ result: document.result, endedAt }] : [],
  );
}

/** True for work that came to its end; what was stopped, could not begin or was held off says nothing of the mailbox. */
export function hasEnded({ result }: { readonly result: WorkOutcome }): boolean {
  return result === 'complete' || result === 'incomplete';
}

function isOf<Kind extends WorkDocumentKind>(
  document: WorkDocument,
  kind: Kind,
): document is Extract<WorkDocument, { readonly kind: Kind }> & { readonly result: WorkDocuments[Kind] } {
  return document.kind === kind;
}

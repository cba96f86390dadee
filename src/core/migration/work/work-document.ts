import type { BackupResult } from '../backup/backup-result.ts';
import type { CompareResult } from '../compare/compare-result.ts';
import type { InventoryResult } from '../inventory/inventory-result.ts';
import type { MirrorResult, RestoreResult } from '../transfer/transfer-result.ts';
import type { VerifyResult } from '../verify/verify-result.ts';

/** The document of `mailops backup verify --format json`; stable. */
export interface VerifyDocument {
  readonly version: 1;
  readonly backups: readonly VerifyResult[];
}

/** The document that each kind of work ends with: that of the command line. */
export interface WorkDocuments {
  readonly inventory: InventoryResult;
  readonly backup: BackupResult;
  readonly verify: VerifyDocument;
  readonly restore: RestoreResult;
  readonly mirror: MirrorResult;
  readonly compare: CompareResult;
}

export type WorkDocumentKind = keyof WorkDocuments;

/** A document and which kind it is. */
export type WorkDocument = {
  readonly [Kind in WorkDocumentKind]: { readonly kind: Kind; readonly result: WorkDocuments[Kind] };
}[WorkDocumentKind];

/** A piece of work that has ended. */
export interface DoneWork {
  readonly document: WorkDocument;
  /** ISO 8601. */
  readonly endedAt: string;
}

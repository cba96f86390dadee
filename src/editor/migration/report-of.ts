import { backupReport } from '../../core/migration/report/backup-report.ts';
import { compareReport } from '../../core/migration/report/compare-report.ts';
import { inventoryReport } from '../../core/migration/report/inventory-report.ts';
import { transferReport } from '../../core/migration/report/transfer-report.ts';
import { verifyReport } from '../../core/migration/report/verify-report.ts';
import type { WorkReport } from '../../core/migration/report/work-report.ts';
import type { WorkDocument } from '../../core/migration/work/work-document.ts';
import type { Words } from '../../core/words/words.ts';

/** What a document comes to, in the reader's language. */
export function reportOf({ kind, result }: WorkDocument, words: Words): WorkReport {
  switch (kind) {
    case 'inventory':
      return inventoryReport(result, words);
    case 'backup':
      return backupReport(result, words);
    case 'verify':
      return verifyReport(result, words);
    case 'restore':
    case 'mirror':
      return transferReport(result, words);
    case 'compare':
      return compareReport(result, words);
  }
}

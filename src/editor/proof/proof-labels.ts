import type { Words } from '../../core/words/words.ts';
import type { ProofLabels } from '../../shared/proof-view.ts';

/** The words of the page's controls. */
export function proofLabels(words: Words): ProofLabels {
  const t = (message: string): string => words.t(message);
  return {
    loading: t('Loading…'),
    stop: t('Stop'),
    goOn: t('Go On'),
    askAgain: t('Ask Again'),
    copyTable: t('Copy as Text'),
    copy: t('Copy'),
    copied: t('Copied'),
    opensInBrowser: t('opens in the browser'),
    record: t('The record to add'),
    servers: t('What each server answers'),
    columnState: t('State'),
    columnServer: t('Server'),
    columnTtl: t('Kept for (TTL)'),
    columnUntil: t('May keep an older answer until'),
    columnAsked: t('Last asked'),
  };
}

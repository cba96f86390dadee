import type { WorkDocumentKind } from '../../core/migration/work/work-document.ts';
import type { WorkPhase } from '../../core/migration/work/work-progress.ts';
import type { Words } from '../../core/words/words.ts';

/** The name of a panel. */
export const panelTitles: Readonly<Record<WorkDocumentKind, (address: string, words: Words) => string>> = {
  inventory: (address, words) => words.t('Inventory: {address}', { address }),
  backup: (address, words) => words.t('Backup: {address}', { address }),
  verify: (address, words) => words.t('Verification: {address}', { address }),
  restore: (address, words) => words.t('Restore: {address}', { address }),
  mirror: (address, words) => words.t('Mirror: {address}', { address }),
  compare: (address, words) => words.t('Comparison: {address}', { address }),
};

export const panelIcons: Readonly<Record<WorkDocumentKind, string>> = {
  inventory: 'list-tree',
  backup: 'save-all',
  verify: 'verified',
  restore: 'history',
  mirror: 'arrow-swap',
  compare: 'diff',
};

/** The commands by the work that they do. */
export const workCommands = {
  inventory: 'mailops.inventory',
  backup: 'mailops.backup',
  verify: 'mailops.verifyBackup',
  restore: 'mailops.restore',
  mirror: 'mailops.mirror',
  compare: 'mailops.compare',
} as const satisfies Record<WorkDocumentKind, string>;

/** What goes on at this moment. */
export const phaseTexts: Readonly<Record<WorkPhase, (words: Words) => string>> = {
  listing: (words) => words.t('Reading folders'),
  fetching: (words) => words.t('Fetching messages'),
  sending: (words) => words.t('Sending messages'),
  checking: (words) => words.t('Comparing'),
};

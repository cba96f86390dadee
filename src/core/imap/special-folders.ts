import type { Folder } from './folder-list.ts';

/** What a folder is for, as far as Mailops has to know (RFC 6154 §2). */
export type SpecialUse = 'junk' | 'trash' | 'sent' | 'drafts' | 'all';

/**
 * What mail programs and servers call such folders where the server names no special uses: last part of the name, lower case. English,
 * French, German, Spanish, Italian, Dutch and Portuguese names as the common programs make them.
 */
const usualNames = {
  junk: [
    'junk',
    'spam',
    'junk e-mail',
    'junk email',
    'junk mail',
    'bulk',
    'bulk mail',
    'courrier indésirable',
    'indésirables',
    'pourriel',
    'spamverdacht',
    'unerwünscht',
    'correo no deseado',
    'posta indesiderata',
    'ongewenste e-mail',
    'lixo eletrônico',
  ],
  trash: [
    'trash',
    'deleted items',
    'deleted messages',
    'bin',
    'corbeille',
    'éléments supprimés',
    'papierkorb',
    'gelöschte elemente',
    'papelera',
    'cestino',
    'prullenbak',
    'lixeira',
  ],
  sent: [
    'sent',
    'sent items',
    'sent messages',
    'sent mail',
    'éléments envoyés',
    'envoyés',
    'gesendet',
    'gesendete elemente',
  ],
  drafts: ['drafts', 'brouillons', 'entwürfe'],
  all: ['all mail', 'tous les messages'],
} as const satisfies Record<SpecialUse, readonly string[]>;

/** Folders of one use: those that the server marks, else those with a usual name. Only such as can be opened. */
export function foldersFor(use: SpecialUse, folders: readonly Folder[]): readonly Folder[] {
  const open = folders.filter(isOpenable);
  const marked = open.filter(({ attributes }) => attributes.includes(use));
  if (marked.length > 0) return marked;
  const names: readonly string[] = usualNames[use];
  return open.filter(({ title, delimiter }) => {
    const last =
      delimiter === undefined || delimiter === '' ? title : (title.split(delimiter).at(-1) ?? title);
    return names.includes(last.normalize('NFC').toLowerCase());
  });
}

/** Whether a folder can be selected (RFC 9051 §7.3.1). */
export function isOpenable({ attributes }: Folder): boolean {
  return !attributes.includes('noselect') && !attributes.includes('nonexistent');
}

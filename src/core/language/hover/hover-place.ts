import { fileType, mailboxType } from '../../mailboxes/schema.ts';
import type { SchemaType } from '../../mailboxes/schema-types.ts';
import type { Side } from '../../report/report.ts';
import type { Words } from '../../words/words.ts';
import type { LanguageFile } from '../language-file.ts';
import { typeOfKey, type Spot } from '../spot.ts';
import type { HoverContext } from './hover-content.ts';

/** The hovered key or value, with all that its hover is made from. */
export interface HoverPlace {
  readonly file: LanguageFile;
  readonly spot: Spot;
  readonly context: HoverContext;
  readonly words: Words;
  /** The keys from the connection on: `['imap', 'port']` also for one in `defaults`, in `migration.target` or in a block of the writer's own. */
  readonly names: readonly string[];
  readonly leg: 'imap' | 'smtp' | undefined;
  /** Which connection the key is part of; `own` for the mailbox's, whatever `migration.source` says. */
  readonly connection: 'own' | Side;
  /** False for a key that the format does not have there. */
  readonly isKnown: boolean;
}

export function placeOf(file: LanguageFile, spot: Spot, context: HoverContext): HoverPlace {
  const steps = spot.path.filter((step) => typeof step === 'string');
  const [first = '', second] = steps;
  const isOfWriter = spot.scope === 'file' && first.startsWith(fileType.freePrefix);
  const side = first === 'migration' && (second === 'source' || second === 'target') ? second : undefined;
  const names = side ? steps.slice(2) : isOfWriter ? steps.slice(1) : steps;
  const [leg] = names;
  return {
    file,
    spot,
    context,
    words: context.words,
    names: side && names.length === 0 ? steps : names,
    leg: leg === 'imap' || leg === 'smtp' ? leg : undefined,
    connection: side ?? 'own',
    isKnown: isOfWriter ? isMailboxPath(names) : spot.type !== undefined,
  };
}

/** What the place is about, as the tables of hovers name it: `leg.port`, `domains.*.panel`. */
export function topicOf({ names, spot }: HoverPlace): string {
  if (spot.scope === 'file' && names[0] === 'domains' && names.length > 1)
    return ['domains', '*', ...names.slice(2)].join('.');
  return names.map((name) => (name === 'imap' || name === 'smtp' ? 'leg' : name)).join('.');
}

function isMailboxPath(names: readonly string[]): boolean {
  let type: SchemaType | undefined = mailboxType;
  for (const name of names) {
    const inner: SchemaType | undefined = type?.kind === 'list' ? type.items : type;
    type = typeOfKey(inner, name);
  }
  return names.length > 0 && type !== undefined;
}

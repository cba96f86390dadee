import { asciiDomainOf } from '../../../mailboxes/address.ts';
import { withoutSecrets } from '../../../lint/secrets/without-secrets.ts';
import type { Suggestion } from '../completion-item.ts';
import { textAt } from './plain-text.ts';
import type { Scene } from './scene.ts';
import { verbatim } from './snippet.ts';
import { usedValues, type UsedField } from './used-values.ts';

/** More values of one key are not offered at once: typing narrows them down. */
export const mostUsedItems = 100;

interface Vocabulary {
  readonly field?: UsedField;
  /** Words that Mailops itself knows or that its documents use. */
  readonly words?: readonly string[];
}

const vocabularies: Readonly<Record<string, Vocabulary>> = {
  owner: { field: 'owner' },
  by: { field: 'who' },
  what: {
    field: 'what',
    words: ['password-changed', 'app-password-created', 'mfa-added', 'access-checked', 'migrated'],
  },
  clients: { field: 'clients' },
  devices: { field: 'devices' },
  mfa: {
    field: 'mfa',
    words: ['authenticator', 'phone', 'security-key', 'recovery-codes', 'recovery-address'],
  },
  smtpNeeded: { field: 'smtpNeeded' },
  tenant: { field: 'tenant' },
  clientId: { field: 'clientId' },
  issuer: { field: 'issuer' },
  scopes: { field: 'scopes' },
};

/** What other mailboxes say under the same key, the most frequent first, without what the list holds already. */
export function usedItems(scene: Scene, key: string): readonly Suggestion[] {
  const { file, place } = scene;
  const vocabulary = Object.hasOwn(vocabularies, key) ? vocabularies[key] : undefined;
  const isText = place.type?.kind === 'text' || place.type?.kind === 'choice';
  if (!vocabulary || !isText) return key === 'registrar' && isText ? registrars(scene) : [];
  const domain = key === 'tenant' && scene.address !== undefined ? [asciiDomainOf(scene.address)] : [];
  const used = vocabulary.field ? usedValues(file.content, vocabulary.field) : [];
  const choices: readonly string[] = place.type.kind === 'choice' ? place.type.values : [];
  return textItems(
    scene,
    [...used, ...domain, ...(vocabulary.words ?? [])].filter((value) => !choices.includes(value)),
  );
}

/** Texts as they are written at the place, each once and none that looks like a secret, narrowed down by what is typed where there are many. */
export function textItems(
  scene: Scene,
  values: Iterable<string>,
  kind: Suggestion['kind'] = 'value',
): readonly Suggestion[] {
  const { place } = scene;
  const present = new Set(siblings(scene));
  const typed = place.typed.toLowerCase();
  const found: Suggestion[] = [];
  for (const value of values) {
    if (found.length >= mostUsedItems) break;
    if (present.has(value) || !value.toLowerCase().includes(typed) || !isOneLine(value)) continue;
    if (withoutSecrets(value) !== value) continue;
    present.add(value);
    found.push({ label: value, kind, insert: verbatim(textAt(value, place)), layer: 'meaning' });
  }
  return found;
}

function registrars(scene: Scene): readonly Suggestion[] {
  return textItems(
    scene,
    [...scene.file.content.domains.values()].flatMap(({ registrar }) => registrar ?? []),
  );
}

/** The other items of the list that the place is in. */
function siblings({ place }: Scene): ReadonlySet<string> {
  const at = place.path.at(-1);
  if (typeof at !== 'number') return new Set();
  const found = new Set<string>();
  for (let index = 0; index < mostUsedItems; index += 1) {
    const text = index === at ? undefined : place.textAt([...place.path.slice(0, -1), index]);
    if (text !== undefined) found.add(text);
  }
  return found;
}

function isOneLine(value: string): boolean {
  return !/[\r\n]/.test(value);
}

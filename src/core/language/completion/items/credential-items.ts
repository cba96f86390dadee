import { localPartOf } from '../../../mailboxes/address.ts';
import type { Credential } from '../../../mailboxes/model.ts';
import { valueDescription } from '../../../words/keys/key-words.ts';
import type { Suggestion } from '../completion-item.ts';
import { mapSnippet } from './key-snippet.ts';
import { textAt } from './plain-text.ts';
import type { Scene } from './scene.ts';
import { placeholder, verbatim } from './snippet.ts';
import { structured } from './structure-items.ts';

/** The forms that name a place in a vault, with what stands behind the colon at first. */
const forms = [
  ['bitwarden', 'ITEM'],
  ['pass', 'PATH'],
  ['1password', 'REF'],
] as const satisfies readonly (readonly [Credential['kind'], string])[];

/** Where a secret may be kept: in the editor, in the environment variable that is named like the mailbox, in a vault. */
export function credentialItems(scene: Scene): readonly Suggestion[] {
  const { place, words } = scene;
  const describe = (value: string): Pick<Suggestion, 'documentation'> => {
    const documentation = valueDescription('credential', value, words);
    return documentation === undefined ? {} : { documentation };
  };
  const variable = variableOf(scene);
  return [
    { label: 'editor', kind: 'credential', ...describe('editor'), insert: 'editor', layer: 'structure' },
    {
      label: `env:${variable}`,
      kind: 'credential',
      ...describe('env'),
      insert: verbatim(textAt(`env:${variable}`, place)),
      layer: 'meaning',
    },
    ...forms.map(([kind, what]): Suggestion => ({
      label: `${kind}:${what}`,
      kind: 'credential',
      ...describe(kind),
      insert: `${kind}:${placeholder(1, what)}`,
      layer: 'structure',
    })),
    ...structured(scene, 'keepassxc', { keys: [['keepassxc', mapSnippet(['database', 'entry'])]] }).map(
      (item) => ({
        ...item,
        ...describe('keepassxc'),
      }),
    ),
  ];
}

/** `MAIL_CLAIRE`; in `defaults` as what is filled in for each mailbox. */
function variableOf({ place, address }: Scene): string {
  if (place.scope !== 'mailbox' || address === undefined) return 'MAIL_${local}';
  const name = localPartOf(address)
    .normalize('NFD')
    .toUpperCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^A-Z\d]+/g, '_');
  return `MAIL_${name}`;
}

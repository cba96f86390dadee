import type { YamlPath } from '../../mailboxes/model.ts';
import type { Words } from '../words.ts';
import { connectionKeyTable } from './connection-key-table.ts';
import { keyTable } from './key-table.ts';
import { valueTable } from './value-table.ts';

const descriptions: ReadonlyMap<string, string> = new Map<string, string>(
  Object.entries({ ...keyTable, ...connectionKeyTable }),
);

/**
 * What a key of the format is for and what holds without it: one or two plain sentences. `path` leads to the key from the file, from
 * a mailbox, from `defaults` or from a block of the writer's own (`x-base`); indexes of lists count for nothing. Undefined for an unknown key.
 */
export function keyDescription(path: YamlPath, words: Words): string | undefined {
  const steps = path.filter((step) => typeof step === 'string');
  const isDomain = steps[0] === 'domains' && steps.length > 1;
  const names = isDomain ? ['domains', '*', ...steps.slice(2)] : steps;
  // The longest tail of the path that is described is the one that says most; below a domain only the whole path counts.
  const tails = isDomain ? [names] : names.map((_, at) => names.slice(at));
  for (const tail of tails) {
    const message = descriptions.get(tail.join('.')) ?? descriptions.get(tail.map(legOf).join('.'));
    if (message !== undefined) return words.t(message);
  }
  return undefined;
}

/**
 * What a choice means: `value` as it is written (`starttls`, `env:NAME`, `false`), for a credential that is a block its only key.
 * Undefined where `key` has no such choice.
 */
export function valueDescription(key: string, value: string, words: Words): string | undefined {
  const colon = value.indexOf(':');
  const choice = key === 'credential' && colon > 0 ? value.slice(0, colon) : value;
  const message = choices.get(key)?.get(choice);
  return message === undefined ? undefined : words.t(message);
}

const choices: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  Object.entries(valueTable).map(([key, meanings]) => [
    key,
    new Map<string, string>(Object.entries(meanings)),
  ]),
);

function legOf(step: string): string {
  return step === 'imap' || step === 'smtp' ? 'leg' : step;
}

import type { LocatedValue } from './located.ts';
import { descend, topOf, type Layers } from './merged-map.ts';
import type { YamlPath } from '../model.ts';

/** What reading needs to know besides the values. */
export interface Reading {
  /** True for the path of a value that is left out because it cannot be used. */
  isBroken(path: YamlPath): boolean;
  /** Fills in what stands for the mailbox in a text. */
  fill(text: string): string;
}

/**
 * Reads typed values from a map merged with its defaults. What is missing, cleared by null, of another type or
 * broken reads as undefined: the checks have reported it.
 */
export class MapReader {
  readonly #layers: Layers;
  readonly #path: YamlPath;
  readonly #reading: Reading;

  constructor(layers: Layers, path: YamlPath, reading: Reading) {
    this.#layers = layers;
    this.#path = path;
    this.#reading = reading;
  }

  text(key: string): string | undefined {
    return this.#textOf(this.#valueOf(key));
  }

  number(key: string): number | undefined {
    const value = this.#valueOf(key);
    return value?.kind === 'scalar' && typeof value.value === 'number' ? value.value : undefined;
  }

  flag(key: string): boolean | undefined {
    const value = this.#valueOf(key);
    return value?.kind === 'scalar' && typeof value.value === 'boolean' ? value.value : undefined;
  }

  choice<T extends string>(key: string, choices: readonly T[]): T | undefined {
    const text = this.text(key);
    return choices.find((choice) => choice === text);
  }

  /** The texts of a list, without those that cannot be used. */
  texts(key: string): readonly string[] {
    return this.#itemsOf(key).flatMap(([value]) => this.#textOf(value) ?? []);
  }

  /** The maps of a list. */
  maps(key: string): readonly MapReader[] {
    return this.#itemsOf(key).flatMap(([value, path]) =>
      value.kind === 'map' ? new MapReader({ own: value, under: undefined }, path, this.#reading) : [],
    );
  }

  map(key: string): MapReader | undefined {
    return this.#valueOf(key)?.kind === 'map'
      ? new MapReader(descend(this.#layers, key), [...this.#path, key], this.#reading)
      : undefined;
  }

  #itemsOf(key: string): readonly (readonly [LocatedValue, YamlPath])[] {
    const value = this.#valueOf(key);
    if (value?.kind !== 'list') return [];
    return value.items
      .map((item, index) => [item, [...this.#path, key, index]] as const)
      .filter(([, path]) => !this.#reading.isBroken(path));
  }

  #valueOf(key: string): LocatedValue | undefined {
    const found = topOf(descend(this.#layers, key))?.value;
    return found === undefined || this.#reading.isBroken([...this.#path, key]) ? undefined : found;
  }

  #textOf(value: LocatedValue | undefined): string | undefined {
    return value?.kind === 'scalar' && typeof value.value === 'string'
      ? this.#reading.fill(value.value)
      : undefined;
  }
}

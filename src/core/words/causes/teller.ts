import type { VerdictArgs } from '../../report/report.ts';
import type { Words } from '../words.ts';
import { placesOf, type PlaceValue } from './places.ts';

/** One sentence that says what is wrong, and what to do about it, in order. */
export interface Explanation {
  readonly cause: string;
  readonly actions: readonly string[];
}

/** Makes the words of one code. */
export type Explain = (teller: Teller) => Explanation;

/** Puts sentences together with the values of one verdict. */
export interface Teller {
  /**
   * The first of `messages` whose places can all be filled, in the reader's language. The last one must stand with
   * the address alone. Each message is a whole sentence, so that a translator never has to glue.
   */
  readonly say: (...messages: readonly [string, ...string[]]) => string;
  /** Whether the argument is known and is one of `values`; with no values, whether it is known. */
  readonly is: (argument: string, ...values: readonly string[]) => boolean;
  /** The argument as it was given, split at its commas and in lower case; empty where it is absent. */
  readonly list: (argument: string) => readonly string[];
}

/** A teller for the arguments of one verdict. */
export function makeTeller(args: VerdictArgs, words: Words): Teller {
  const valueOf = placesOf(args, words);
  return {
    say: (...messages) => {
      for (const message of messages) {
        const values = valuesFor(message, valueOf);
        if (values) return words.t(message, values);
      }
      return words.t(messages.at(-1) ?? '');
    },
    is: (argument, ...values) =>
      values.length === 0 ? valueOf(argument) !== undefined : values.includes(String(args[argument] ?? '')),
    list: (argument) =>
      String(args[argument] ?? '')
        .split(',')
        .map((item) => item.trim().toLowerCase())
        .filter((item) => item !== ''),
  };
}

/** What fills the places of a message; undefined where one of them is not known. */
function valuesFor(message: string, valueOf: PlaceValue): Record<string, string> | undefined {
  const values: Record<string, string> = {};
  for (const [, name = ''] of message.matchAll(/\{(\w+)\}/g)) {
    const value = valueOf(name);
    if (value === undefined) return undefined;
    values[name] = value;
  }
  return values;
}

import type { ReplyMoment } from '../reply.ts';
import type { ReplyRule } from './rule.ts';

/** A phrase of a rule; `place` is the rule's among all rules. */
export interface Phrase {
  readonly text: string;
  readonly rule: ReplyRule;
  readonly place: number;
}

/** Phrases by their first word, so that a reply is only compared with those that can stand in it. */
export type PhraseIndex = ReadonlyMap<string, readonly Phrase[]>;

const word = /[a-z0-9]+/g;

/** Indexes the phrases that may be said at one moment. */
export function indexPhrases(rules: readonly ReplyRule[], moment: ReplyMoment): PhraseIndex {
  const index = new Map<string, Phrase[]>();
  for (const [place, rule] of rules.entries()) {
    if (!rule.moments.includes(moment)) continue;
    for (const text of rule.says) {
      const first = text.match(word)?.[0] ?? '';
      index.set(first, [...(index.get(first) ?? []), { text, rule, place }]);
    }
  }
  return index;
}

/** The phrases that stand in the words of a reply, in the order of their rules. A phrase begins where a word begins. */
export function phrasesIn(words: string, index: PhraseIndex): Phrase[] {
  const found: Phrase[] = [];
  for (const first of new Set(words.match(word))) {
    for (const phrase of index.get(first) ?? []) if (words.includes(phrase.text)) found.push(phrase);
  }
  return found.sort((one, other) => one.place - other.place);
}

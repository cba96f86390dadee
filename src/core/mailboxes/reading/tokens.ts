import { Lexer, Parser, type CST } from 'yaml';
import { mailboxesLimits } from '../limits.ts';
import type { ReadingBudget } from './reading-budget.ts';

/** Tokens between two chances to give up. */
const stride = 5000;

/**
 * The syntax trees of a piece of YAML, as the `yaml` library's parser makes them. Undefined where the piece has more
 * tokens than the limits allow: it is found out on the way, before the trees have taken the memory.
 */
export function* tokensOf(
  piece: string,
  budget: ReadingBudget,
): Generator<undefined, readonly CST.Token[] | undefined> {
  const parser = new Parser();
  const trees: CST.Token[] = [];
  let count = 0;
  for (const lexeme of new Lexer().lex(piece)) {
    // The library takes a text apart at its line ends.
    const cost = lexeme.length > 1 ? lexeme.split('\n', mailboxesLimits.tokensOfPiece).length : 1;
    if (Math.floor((count + cost) / stride) > Math.floor(count / stride)) yield;
    count += cost;
    if (count > mailboxesLimits.tokensOfPiece || !budget.spend(cost)) return undefined;
    for (const tree of parser.next(lexeme)) trees.push(tree);
  }
  for (const tree of parser.end()) trees.push(tree);
  return trees;
}

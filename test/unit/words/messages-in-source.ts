import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** The messages of the source: what is handed to the words, and every other string it holds. */
export interface SourceMessages {
  /** Message → the first file that says it. */
  readonly said: ReadonlyMap<string, string>;
  /** Every string literal of the source; a table of messages stands here. */
  readonly literals: ReadonlySet<string>;
}

/** The functions that take messages, and which of their arguments are messages. */
const speakers: ReadonlyMap<string, (at: number) => boolean> = new Map<string, (at: number) => boolean>([
  ['t', (at) => at === 0],
  ['plural', (at) => at === 1 || at === 2],
  ['say', () => true],
  ['saying', () => true],
]);

/** Reads every TypeScript file under `folder`. */
export function messagesIn(folder: string): SourceMessages {
  const said = new Map<string, string>();
  const literals = new Set<string>();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.ts')) continue;
    const text = readFileSync(join(folder, name), 'utf8');
    const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest);
    visit(source, (node) => {
      if (ts.isStringLiteralLike(node)) literals.add(node.text);
      if (!ts.isCallExpression(node)) return;
      const isMessage = speakers.get(calleeName(node.expression));
      node.arguments
        .filter((_, at) => isMessage?.(at) ?? false)
        .flatMap(literalsOf)
        .forEach((message) => said.set(message, said.get(message) ?? name));
    });
  }
  return { said, literals };
}

function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node);
  ts.forEachChild(node, (child) => visit(child, see));
}

function calleeName(expression: ts.Expression): string {
  if (ts.isIdentifier(expression)) return expression.text;
  return ts.isPropertyAccessExpression(expression) ? expression.name.text : '';
}

/** A message may be chosen on the spot: `t(many ? '…' : '…')`. */
function literalsOf(expression: ts.Expression): string[] {
  if (ts.isStringLiteralLike(expression)) return [expression.text];
  if (ts.isParenthesizedExpression(expression)) return literalsOf(expression.expression);
  return ts.isConditionalExpression(expression)
    ? [...literalsOf(expression.whenTrue), ...literalsOf(expression.whenFalse)]
    : [];
}

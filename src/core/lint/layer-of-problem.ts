import type { Problem, ProblemRule } from '../mailboxes/model.ts';
import type { SyntaxReason } from '../mailboxes/reading/syntax.ts';
import type { Layer } from './layer.ts';
import { ruleFacts } from './rule-facts.ts';

/** A file of nothing but comments has nothing that a schema could be held against. */
const ownRules: ReadonlySet<ProblemRule> = new Set(['empty']);

/**
 * Slips of YAML that yaml-language-server lets pass or only notes: it reads several documents, wants no space before a comment, and takes an alias of
 * nothing for a null.
 */
const ownReasons: ReadonlySet<unknown> = new Set([
  'several-documents',
  'missing-space',
  'unknown-anchor',
  'too-deep',
] satisfies readonly SyntaxReason[]);

/** Whether an editor that reads our JSON schema shows a problem at the same place: the layer of its rule, but for what only we find after all. */
export function layerOfProblem({ rule, args }: Pick<Problem, 'rule' | 'args'>): Layer {
  if (ownRules.has(rule)) return 'meaning';
  if (rule === 'syntax' && ownReasons.has(args['reason'])) return 'meaning';
  // A schema sees what a merge key brings in, never the key.
  if (String(args['key'] ?? '').endsWith('<<')) return 'meaning';
  return ruleFacts[rule].layer;
}

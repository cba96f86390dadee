import type { ProblemRule } from '../mailboxes/model.ts';
import type { Layer } from './layer.ts';

/** What has to be known of a rule besides its words and its severity. */
export interface RuleFacts {
  /** `structure` where a JSON schema and a YAML parser tell the same; `meaning` where only Mailops does. */
  readonly layer: Layer;
  /** Who finds it: the `reader` of the file, or a rule that judges what was read (`lint`). */
  readonly by: 'reader' | 'lint';
  /**
   * Left out, the rule may be switched off. Those that stay, as warnings at least, say that a file or a mailbox is not read at all, which
   * nobody must overlook, or that a password is open to all.
   */
  readonly stays?: true;
}

export const ruleFacts: Readonly<Record<ProblemRule, RuleFacts>> = {
  unreadable: { layer: 'meaning', by: 'reader', stays: true },
  'too-large': { layer: 'meaning', by: 'reader', stays: true },
  'too-many-values': { layer: 'meaning', by: 'reader', stays: true },
  'too-many-problems': { layer: 'meaning', by: 'reader', stays: true },
  empty: { layer: 'structure', by: 'reader', stays: true },
  'not-a-map': { layer: 'structure', by: 'reader', stays: true },
  syntax: { layer: 'structure', by: 'reader', stays: true },
  'alias-bomb': { layer: 'meaning', by: 'reader', stays: true },
  'missing-version': { layer: 'structure', by: 'reader' },
  'unsupported-version': { layer: 'structure', by: 'reader', stays: true },
  'missing-mailboxes': { layer: 'structure', by: 'reader', stays: true },
  'missing-address': { layer: 'structure', by: 'reader', stays: true },
  'missing-key': { layer: 'structure', by: 'reader' },
  'wrong-type': { layer: 'structure', by: 'reader' },
  'unknown-key': { layer: 'structure', by: 'reader' },
  'unknown-value': { layer: 'structure', by: 'reader' },
  'bad-address': { layer: 'meaning', by: 'reader' },
  'bad-username': { layer: 'meaning', by: 'reader' },
  'bad-host': { layer: 'meaning', by: 'reader' },
  'bad-port': { layer: 'structure', by: 'reader' },
  'bad-date': { layer: 'meaning', by: 'reader' },
  'bad-credential': { layer: 'meaning', by: 'reader' },
  'duplicate-address': { layer: 'meaning', by: 'reader', stays: true },
  'duplicate-key': { layer: 'structure', by: 'reader' },
  'password-in-file': { layer: 'meaning', by: 'reader', stays: true },
  'secret-in-text': { layer: 'meaning', by: 'lint' },
  'port-security': { layer: 'meaning', by: 'lint' },
  'no-encryption': { layer: 'meaning', by: 'lint' },
  'not-provider-host': { layer: 'meaning', by: 'lint' },
  'not-provider-port': { layer: 'meaning', by: 'lint' },
  'wrong-port': { layer: 'meaning', by: 'lint' },
  'oauth-only': { layer: 'meaning', by: 'lint' },
  'app-password-only': { layer: 'meaning', by: 'lint' },
  'password-only': { layer: 'meaning', by: 'lint' },
  'username-form': { layer: 'meaning', by: 'lint' },
  'unknown-provider': { layer: 'meaning', by: 'lint' },
  'provider-ends': { layer: 'meaning', by: 'lint' },
  'rotation-overdue': { layer: 'meaning', by: 'lint' },
  'future-date': { layer: 'meaning', by: 'lint' },
  'no-recovery': { layer: 'meaning', by: 'lint' },
  'single-recovery': { layer: 'meaning', by: 'lint' },
  'few-administrators': { layer: 'meaning', by: 'lint' },
  'smtp-unneeded': { layer: 'meaning', by: 'lint' },
  'no-owner': { layer: 'meaning', by: 'lint' },
  'alias-collision': { layer: 'meaning', by: 'lint' },
};

const names: ReadonlySet<string> = new Set(Object.keys(ruleFacts));

/** True for the name of a rule, without the prefix it is shown with. */
export function isProblemRule(name: string): name is ProblemRule {
  return names.has(name);
}

import type { ProblemRule, Severity } from './model.ts';

/**
 * How bad each rule is where the finder says nothing else. An error means that something of the file cannot be used;
 * what a warning is about is used, or is known to be of no effect.
 */
export const severityOfRule = {
  unreadable: 'error',
  'too-large': 'error',
  'too-many-values': 'error',
  'too-many-problems': 'error',
  empty: 'error',
  'not-a-map': 'error',
  syntax: 'error',
  'alias-bomb': 'error',
  'missing-version': 'error',
  'unsupported-version': 'error',
  'missing-mailboxes': 'error',
  'missing-address': 'error',
  'missing-key': 'error',
  'wrong-type': 'error',
  'unknown-key': 'warning',
  'unknown-value': 'error',
  'bad-address': 'error',
  'bad-username': 'error',
  'bad-host': 'error',
  'bad-port': 'error',
  'bad-date': 'error',
  'bad-credential': 'error',
  'duplicate-address': 'error',
  'duplicate-key': 'error',
  'password-in-file': 'error',
} as const satisfies Record<ProblemRule, Severity>;

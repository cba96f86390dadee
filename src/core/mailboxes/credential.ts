import type { Credential } from './model.ts';

/** The forms of `credential` that are one string `kind:what`, and how what follows the colon is kept. */
const forms = {
  env: (name) => ({ kind: 'env', name }),
  bitwarden: (item) => ({ kind: 'bitwarden', item }),
  pass: (path) => ({ kind: 'pass', path }),
  '1password': (reference) => ({ kind: '1password', reference }),
} as const satisfies Record<string, (what: string) => Credential>;

export type CredentialFault = 'unknown-kind' | 'names-nothing' | 'bad-variable';

/** Where a secret is kept, from its string form: `editor`, `env:NAME`, `bitwarden:ITEM`, `pass:PATH`, `1password:REF`. */
export function parseCredential(text: string): Credential | CredentialFault {
  if (text === 'editor') return { kind: 'editor' };
  const kind = text.slice(0, Math.max(0, text.indexOf(':')));
  if (!isForm(kind)) return 'unknown-kind';
  const what = text.slice(kind.length + 1).trim();
  if (what === '') return 'names-nothing';
  // An environment variable's name holds neither on any system.
  if (kind === 'env' && /[=\0]/.test(what)) return 'bad-variable';
  return forms[kind](what);
}

function isForm(kind: string): kind is keyof typeof forms {
  return Object.hasOwn(forms, kind);
}

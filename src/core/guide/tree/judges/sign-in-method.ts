import { connectionOf } from '../../../mailboxes/connection.ts';
import type { AuthMethod } from '../../../mailboxes/model.ts';
import { takesOneMethodOnly } from '../../../providers/provider-methods.ts';
import type { Code } from '../../../report/codes.ts';
import type { GuideFacts } from '../../facts.ts';
import { measuredAt } from '../../newest-parts.ts';
import { writtenIn, type Finding, type Known } from '../finding.ts';
import type { AnswerId } from '../tree.ts';

type Answer = AnswerId<'sign-in-method'>;

/** What a refusal tells of the method that the server wants. */
const wanted: Readonly<Partial<Record<Code, AuthMethod>>> = {
  'auth.app-password-required': 'app-password',
  'auth.basic-disabled': 'oauth2',
};

/** How mail programs sign in: what the server asked for, what the provider takes, what the file says. */
export function signInMethod(facts: GuideFacts): Known<Answer> {
  const connection = connectionOf(facts.mailbox, 'source');
  const auth = connection?.auth ?? (connection?.imap !== false ? connection?.imap?.auth : undefined);
  return {
    found: askedFor(facts) ?? knownOf(facts, auth),
    written: auth && writtenIn(auth, 'auth', auth),
  };
}

function askedFor({ source }: GuideFacts): Finding<Answer> | undefined {
  for (const { id, code, reply } of source?.steps ?? []) {
    const answer = wanted[code];
    if (answer === undefined || !source) continue;
    const args = { code, ...(reply !== undefined && { reply }) };
    return { answer, evidence: [{ code: 'refusal', args }], isCertain: true, at: measuredAt(source, id) };
  }
  return undefined;
}

function knownOf({ provider }: GuideFacts, auth: AuthMethod | undefined): Finding<Answer> | undefined {
  if (!provider) return undefined;
  const [best] = provider.auth;
  // Where the provider takes several, the one in the file is as good as any.
  const answer = auth !== undefined && provider.auth.includes(auth) ? auth : best;
  if (answer === undefined) return undefined;
  const args = { provider: provider.name, methods: provider.auth.join(',') };
  return { answer, evidence: [{ code: 'methods', args }], isCertain: takesOneMethodOnly(provider) };
}

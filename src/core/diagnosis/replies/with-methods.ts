import type { AuthMethod } from '../../mailboxes/model.ts';
import { providerById } from '../../providers/all.ts';
import type { Code } from '../../report/codes.ts';
import type { ServerReply } from '../reply.ts';

/** A meaning on its way through the steps of classification. */
export interface Understood {
  readonly code: Code;
  readonly likely?: Code | undefined;
}

/**
 * Joins what was said with what was tried: the method in use, and the methods the provider still accepts. A refusal that
 * they explain keeps its code and gets the likelier cause beside it, so that both can be said.
 */
export function withMethods(reply: ServerReply, understood: Understood): Understood {
  if (reply.auth === 'oauth2') return withToken(understood);
  if (understood.code !== 'auth.bad-credentials' && understood.code !== 'auth.unexplained') return understood;
  const accepted = providerById(reply.provider ?? '')?.auth;
  const likely = accepted && whyRefused(reply.auth, accepted);
  return likely ? { ...understood, likely } : understood;
}

/** No password was sent, so nothing that is said of one can be meant literally. */
function withToken(understood: Understood): Understood {
  switch (understood.code) {
    case 'auth.bad-credentials':
    case 'auth.password-expired':
      return { code: 'auth.token-rejected' };
    case 'auth.unexplained':
      return { ...understood, likely: 'auth.token-rejected' };
    case 'auth.basic-disabled':
      return { code: 'auth.not-authorized' };
    default:
      return understood;
  }
}

function whyRefused(used: AuthMethod, accepted: readonly AuthMethod[]): Code | undefined {
  if (accepted.includes(used)) return undefined;
  if (used === 'password' && accepted.includes('app-password')) return 'auth.app-password-required';
  return accepted.includes('oauth2') && !accepted.includes('password') ? 'auth.basic-disabled' : undefined;
}

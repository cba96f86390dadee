import { smtpOutsideAuth, type ReplyRule } from './rule.ts';

/** SendGrid and other services that only send. */
export const relays = [
  {
    moments: smtpOutsideAuth,
    says: ['unauthenticated senders not allowed'],
    code: 'auth.not-authorized',
  },
  {
    // With 403, which by its class would be a passing limit.
    moments: smtpOutsideAuth,
    says: ['not authorized to send from that email address'],
    code: 'smtp.sender-rejected',
  },
] as const satisfies readonly ReplyRule[];

import { smtp, smtpOutsideAuth, type ReplyRule } from './rule.ts';

/** Postfix, Exim, Sendmail and hMailServer. */
export const smtpServers = [
  { moments: smtp, says: ['must issue a starttls command'], code: 'smtp.tls-required', certain: true },
  {
    moments: ['smtp.auth'],
    says: ['encryption required for requested authentication mechanism'],
    code: 'smtp.tls-required',
    certain: true,
  },
  {
    moments: ['smtp.auth'],
    says: [
      'authentication not enabled',
      'auth command used when not advertised',
      'authentication mechanism not supported',
      'invalid authentication mechanism',
      'unrecognized authentication type',
    ],
    code: 'smtp.no-auth-offered',
    certain: true,
  },
  {
    moments: ['smtp.auth'],
    says: ['unable to authenticate at present'],
    code: 'auth.temporary',
    certain: true,
  },
  { moments: ['smtp.auth'], says: ['too many auth commands'], code: 'auth.rate-limited', certain: true },
  {
    moments: smtpOutsideAuth,
    says: ['client host rejected', 'blocked using', 'you are not allowed to connect'],
    code: 'smtp.greeting-rejected',
  },
  {
    moments: smtp,
    says: ['smtp synchronization error', 'smtp protocol synchronization error', 'you talk too soon'],
    code: 'smtp.protocol-error',
  },
] as const satisfies readonly ReplyRule[];

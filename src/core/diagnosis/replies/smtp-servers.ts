import { smtp, type ReplyRule } from './rule.ts';

/** Postfix, Exim, Sendmail and hMailServer. */
export const smtpServers = [
  { moments: smtp, says: ['must issue a starttls command'], code: 'smtp.tls-required', certain: true },
  {
    moments: ['smtp.auth'],
    says: [
      'encryption required for requested authentication mechanism',
      'encryption is required for requested authentication mechanism',
    ],
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
      'unable to use this auth type',
      'auth mode unsupported',
      'unrecognized command',
      'command unrecognized',
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
    moments: ['smtp.greeting', 'smtp.ehlo', 'smtp.mail'],
    says: ['client host rejected', 'blocked using', 'you are not allowed to connect'],
    code: 'smtp.greeting-rejected',
  },
  {
    // Postfix says it when it hears the recipient, who has nothing to do with it.
    moments: ['smtp.rcpt', 'smtp.data'],
    says: ['client host rejected', 'blocked using'],
    code: 'smtp.message-rejected',
  },
  {
    // An antivirus program on the way answers for a server that it could not reach.
    moments: ['smtp.greeting'],
    says: ['aborted on mfe proxy', 'cannot connect to smtp server'],
    code: 'smtp.greeting-rejected',
  },
  {
    moments: smtp,
    says: ['smtp synchronization error', 'smtp protocol synchronization error', 'you talk too soon'],
    code: 'smtp.protocol-error',
  },
] as const satisfies readonly ReplyRule[];

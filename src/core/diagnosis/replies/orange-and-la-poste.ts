import { signIn, smtpOutsideAuth, submission, type ReplyRule } from './rule.ts';

/** Orange and La Poste, in French without accents; an English half behind it is not always there. */
export const orangeAndLaPoste = [
  { moments: signIn, says: ["code d'authentification invalide"], code: 'auth.bad-credentials' },
  { moments: smtpOutsideAuth, says: ['trop de connexions'], code: 'smtp.throttled' },
  {
    moments: ['smtp.greeting', 'smtp.ehlo'],
    says: ['adresse ip source bloquee'],
    code: 'smtp.greeting-rejected',
  },
  { moments: submission, says: ['emetteur invalide'], code: 'smtp.sender-rejected' },
] as const satisfies readonly ReplyRule[];

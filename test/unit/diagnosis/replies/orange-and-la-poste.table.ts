import type { ReplyRow } from './reply-row.ts';

/** Orange and La Poste, which answer in French without accents. */
export const orangeAndLaPosteRows: readonly ReplyRow[] = [
  {
    source: 'https://github.com/sisimai/p5-sisimai/issues/243',
    moment: 'smtp.auth',
    text: "550 5.7.0 Code d'authentification invalide OFR 305",
    code: 'auth.bad-credentials',
  },
  {
    source: 'https://github.com/sisimai/p5-sisimai/issues/240',
    moment: 'smtp.greeting',
    text: '421 mwinf5c27 ME Trop de connexions, veuillez verifier votre configuration. Too many connections, slow down. OFR004_104 [104]',
    code: 'smtp.throttled',
  },
  {
    source: 'https://github.com/sisimai/p5-sisimai/issues/240',
    moment: 'smtp.mail',
    text: '550 5.1.0 Emetteur invalide. Invalid Sender. OFR_415 [415]',
    code: 'smtp.sender-rejected',
  },
  {
    source: 'https://github.com/ActiveCampaign/smtp-field-manual/pull/60',
    moment: 'smtp.greeting',
    text: '550 mwinf5c14 ME Adresse IP source bloquee pour incident de spam. Client host blocked for spamming issues. OFR006_102 Ref http://csi.cloudmark.com/reset-request/?ip=192.0.2.7 [102]',
    code: 'smtp.greeting-rejected',
    args: { url: 'http://csi.cloudmark.com/reset-request/?ip=192.0.2.7' },
  },
];

/** What Mailops can do itself about a step of the guide; each is a command of the editor. */
export type Deed =
  | 'diagnose'
  | 'check-mx'
  | 'check-tls'
  | 'check-login'
  | 'check-smtp'
  | 'send-test'
  | 'check-sync'
  | 'prove-domain'
  | 'set-password'
  | 'generate-password'
  | 'export-sheet'
  | 'sign-in';

/** Keys whose value would be a secret; written here in lower case without `-` and `_`. Ask `isSecretKey`. */
export const secretKeys: ReadonlySet<string> = new Set([
  'password',
  'passwords',
  'passwd',
  'passphrase',
  'passcode',
  'passwort',
  'kennwort',
  'motdepasse',
  'motsdepasse',
  'mdp',
  'pwd',
  'pw',
  'pin',
  'apppassword',
  'imappassword',
  'smtppassword',
  'mailpassword',
  'passwordimap',
  'passwordsmtp',
  'passwordmail',
  'secret',
  'clientsecret',
  'token',
  'accesstoken',
  'refreshtoken',
]);

/** True for a key under which people write a secret itself instead of where it is kept. */
export function isSecretKey(key: string): boolean {
  return secretKeys.has(key.toLowerCase().replaceAll(/[-_ ]/g, ''));
}

import { testCases } from '../linted.ts';

describe('username-form', () => {
  testCases('username-form', [
    {
      title: 'the local part at Microsoft 365',
      keys: 'provider: microsoft365, username: claire',
      at: 'username',
      args: { expected: 'claire@example.com', form: 'address', provider: 'Microsoft 365' },
    },
    {
      title: 'the whole address for IMAP at iCloud',
      keys: 'imap: { username: claire@icloud.com }',
      address: 'claire@icloud.com',
      at: 'imap.username',
      args: { expected: 'claire', form: 'local-part' },
    },
    {
      title: 'the local part for SMTP at iCloud',
      keys: 'smtp: { username: Claire }',
      address: 'claire@icloud.com',
      at: 'smtp.username',
      args: { expected: 'claire@icloud.com' },
    },
    {
      title: 'one name for both at iCloud, where no name does for both',
      keys: 'username: claire',
      address: 'claire@icloud.com',
      at: 'username',
      args: { expected: undefined },
    },
    {
      title: 'one name at iCloud, where SMTP has its own',
      keys: 'username: claire@icloud.com, smtp: { username: claire@icloud.com }',
      address: 'claire@icloud.com',
      at: 'username',
      args: { expected: 'claire' },
    },
    {
      title: 'a target',
      keys: 'migration: { target: { provider: google, username: claire } }',
      at: 'migration.target.username',
    },
    ...['username: claire', 'imap: { username: claire@example.com }', 'smtp: { username: claire }'].map(
      (keys) => ({
        title: `a domain of one’s own at iCloud: ${keys}`,
        keys: `provider: icloud, ${keys}`,
      }),
    ),
    ...['cpanel', 'plesk', 'zimbra'].map((provider) => ({
      title: `a server of one’s own: ${provider}`,
      keys: `provider: ${provider}, username: claire`,
    })),
    { title: 'the address', keys: 'provider: google, username: claire@example.com' },
    { title: 'another address', keys: 'provider: google, username: paul@example.com' },
    { title: 'a name of the provider’s making', keys: 'provider: ionos, username: m12345-1' },
    { title: 'a domain’s user', keys: 'provider: microsoft365, username: EXAMPLE\\claire' },
    { title: 'the local part where it is taken too', keys: 'username: claire', address: 'claire@web.de' },
    { title: 'no known provider', keys: 'username: claire' },
    { title: 'another server', keys: 'provider: google, imap: { host: x.example, username: claire }' },
    { title: 'no user name', keys: 'provider: google' },
  ]);
});

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  connectCommand,
  loginCommand,
  socketAddress,
  tlsCommand,
  type CommandTarget,
} from '../../../../src/core/report/shell/mail-commands.ts';

const target: CommandTarget = {
  leg: 'imap',
  host: 'mail.example.com',
  port: 993,
  security: 'tls',
  username: 'claire@example.com',
  auth: 'password',
};

describe('shell commands', () => {
  for (const [name, command, expected] of [
    ['connect', connectCommand(target), 'nc -vz mail.example.com 993'],
    [
      'TLS',
      tlsCommand(target),
      'openssl s_client -connect mail.example.com:993 -servername mail.example.com -verify_hostname mail.example.com -brief',
    ],
    [
      'STARTTLS',
      tlsCommand({ ...target, leg: 'smtp', port: 587, security: 'starttls' }),
      'openssl s_client -connect mail.example.com:587 -servername mail.example.com -verify_hostname mail.example.com -starttls smtp -brief',
    ],
    [
      'TLS at an address',
      tlsCommand({ ...target, host: '::1' }),
      "openssl s_client -connect '[::1]:993' -verify_ip ::1 -brief",
    ],
    [
      'IMAP',
      loginCommand(target),
      "curl -v --user claire@example.com --request 'EXAMINE INBOX' imaps://mail.example.com:993",
    ],
    [
      'IMAP, STARTTLS',
      loginCommand({ ...target, security: 'starttls' }),
      "curl -v --ssl-reqd --user claire@example.com --request 'EXAMINE INBOX' imap://mail.example.com:993",
    ],
    [
      'SMTP',
      loginCommand({ ...target, leg: 'smtp' }),
      'swaks --server mail.example.com --port 993 --tls-on-connect --auth PLAIN,LOGIN --auth-user claire@example.com --quit-after AUTH',
    ],
  ] as const)
    it(name, () => assert.equal(command, expected));

  it('an IPv6 address stands in brackets', () =>
    assert.equal(socketAddress('2001:db8::1', 25), '[2001:db8::1]:25'));

  for (const hostile of [
    "a'; touch pwned; '",
    '$(touch pwned)',
    '`touch pwned`',
    'a b',
    '"',
    '\\',
    '~',
    '*',
    '#',
    '!',
    '&',
    'élodie',
    '-x',
  ])
    it(`a shell reads ${hostile} as one word`, function () {
      if (process.platform === 'win32') this.skip();
      for (const leg of ['imap', 'smtp'] as const) {
        const command = loginCommand({ ...target, leg, username: hostile });
        const output = execFileSync('sh', ['-c', `printf '%s\\n' ${command}`], { encoding: 'utf8' }).split(
          '\n',
        );
        assert.ok(output.includes(hostile), command);
      }
    });

  it('loses line ends, so that a pasted command runs once', () =>
    assert.ok(!loginCommand({ ...target, username: 'a\r\nrm -rf x' }).includes('\n')));
});

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { commandsOf } from '../../../../src/core/guide/commands/commands.ts';
import { nslookupCommand } from '../../../../src/core/guide/commands/windows-commands.ts';
import type { GuideFacts, WayIn } from '../../../../src/core/guide/facts.ts';
import { factsIn, full, minimal, reportOf } from '../troubleshooting/mailboxes.ts';

const hosted = `mailboxes:
  - address: claire@example.com
    imap: { host: mail.example.com, port: 993, security: tls }
    smtp: { host: mail.example.com, port: 587, security: starttls }
`;

const commandOf = (facts: GuideFacts, id: string, shell: 'posix' | 'powershell'): string | undefined =>
  commandsOf(facts).find((one) => one.id === id && one.shell === shell)?.command;

describe('commandsOf', () => {
  const facts = factsIn(hosted);
  for (const [id, shell, command] of [
    ['mx', 'posix', 'dig +noall +answer MX example.com'],
    ['mx', 'powershell', 'nslookup -type=MX example.com.'],
    ['imap-address', 'powershell', 'nslookup mail.example.com.'],
    ['imap-port', 'posix', 'nc -vz mail.example.com 993'],
    ['imap-port', 'powershell', 'Test-NetConnection -ComputerName mail.example.com -Port 993'],
    [
      'imap-tls',
      'powershell',
      'openssl s_client -connect mail.example.com:993 -servername mail.example.com -verify_hostname mail.example.com -brief',
    ],
    [
      'smtp-tls',
      'powershell',
      'openssl s_client -connect mail.example.com:587 -servername mail.example.com -verify_hostname mail.example.com -starttls smtp -brief',
    ],
    [
      'smtp-tls',
      'posix',
      'openssl s_client -connect mail.example.com:587 -servername mail.example.com -verify_hostname mail.example.com -starttls smtp -brief',
    ],
    [
      'imap-login',
      'posix',
      "curl -v --user claire@example.com --request 'EXAMINE INBOX' imaps://mail.example.com:993",
    ],
    ['imap-login', 'powershell', undefined],
  ] as const)
    it(`${id} for ${shell}`, () => assert.equal(commandOf(facts, id, shell), command));

  it('asks nobody to test a guessed host, or to log in without encryption', () => {
    const idsOf = (text: string): string[] => commandsOf(factsIn(text)).map(({ id }) => id);
    assert.deepEqual([...new Set(idsOf(minimal))], ['mx', 'txt', 'autodiscover']);
    const plain = hosted.replace('port: 993, security: tls', 'port: 143, security: none');
    assert.deepEqual(
      idsOf(plain).filter((id) => id.startsWith('imap')),
      [],
    );
    assert.ok(idsOf(plain).includes('smtp-tls'));
  });

  it('names what the login is tried with', () => {
    const titleOf = (text: string): string | undefined =>
      commandsOf(factsIn(text)).find(({ id }) => id === 'imap-login')?.title[0];
    assert.match(titleOf(hosted) ?? '', /password/);
    assert.match(titleOf(full) ?? '', /token/);
  });

  it('stands beside the step that asked the same, and no other', () => {
    const source = reportOf('imap.disabled');
    const stepOf = (text: string, id: string): string | undefined =>
      commandsOf(factsIn(text, { source })).find((one) => one.id === id)?.step?.code;
    assert.equal(stepOf(hosted, 'mx'), 'ok');
    assert.equal(stepOf(hosted, 'imap-login'), 'imap.disabled');
    assert.equal(stepOf(hosted.replace('port: 993', 'port: 1993'), 'imap-login'), undefined);
    assert.equal(stepOf(hosted.replaceAll('mail.', 'other.'), 'imap-login'), undefined);
    assert.equal(stepOf(hosted.replaceAll('mail.', 'MAIL.'), 'imap-login'), 'imap.disabled');
    assert.equal(stepOf(hosted, 'txt'), undefined);
  });

  it('hands every value to a POSIX shell as one word', () => {
    const evil = "x'; touch /tmp/pwned #$(id)`id`\n|&>";
    const way: WayIn = {
      host: evil,
      port: 993,
      security: 'tls',
      username: evil,
      auth: 'password',
      isKnown: true,
    };
    const commands = commandsOf({
      ...facts,
      domain: evil,
      imap: way,
      smtp: { ...way, security: 'starttls' },
    });
    const posix = commands.filter(({ shell }) => shell === 'posix');
    assert.equal(posix.length, 11);
    for (const { command } of posix) {
      const words = execFileSync('sh', ['-c', `set -f; printf '%s\\n' ${command}`], { encoding: 'utf8' });
      assert.ok(words.includes("x'; touch /tmp/pwned #$(id)`id`|&>"), command);
    }
    for (const { command, shell } of commands)
      if (shell === 'powershell') assert.match(command, /^[^']*(?:'(?:[^']|'')*'[^';|&$`]*)+$/, command);
  });
});

describe('nslookupCommand', () => {
  it('leaves out what nslookup would read as an option', () => {
    assert.equal(nslookupCommand('-debug.example.com', 'MX'), undefined);
    assert.equal(nslookupCommand('/x'), undefined);
  });
  it('does not root a name twice', () => assert.equal(nslookupCommand('a.example.'), 'nslookup a.example.'));
});

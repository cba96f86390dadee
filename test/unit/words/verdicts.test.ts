import assert from 'node:assert/strict';
import { isCode, statusOfCode } from '../../../src/core/report/codes.ts';
import { vaultReasons } from '../../../src/core/secrets/vaults/vault-fault.ts';
import type { VerdictArgs } from '../../../src/core/report/report.ts';
import { explain } from '../../../src/core/words/verdicts.ts';
import { wordsOf } from './tables.ts';
import { typographyFaults } from './typography.ts';

const address = 'claire@example.com';

const everything: VerdictArgs = {
  address,
  domain: 'example.com',
  username: 'claire.martin',
  host: 'mail.example.com',
  port: 993,
  leg: 'imap',
  provider: 'Microsoft 365',
  providerId: 'microsoft365',
  panel: 'https://admin.example.com',
  reset: 'Users → Active users → Reset password',
  auth: 'password',
  date: '2026-12-24T08:00:00.000Z',
  days: 12,
  issuer: 'Example Authority R3',
  subject: 'mail.example.net',
  names: 'a.example,b.example,c.example,d.example,e.example,f.example',
  protocol: 'TLSv1.1',
  exchange: 'mx.example.com',
  server: '192.0.2.53:53',
  seconds: 92,
  url: 'https://accounts.example.com/unlock',
  mechanisms: 'XOAUTH2,OAUTHBEARER',
  variable: 'MAIL_CLAIRE',
  vault: 'KeePassXC',
  tool: 'keepassxc-cli',
  item: 'Mail/claire',
  file: 'team.kdbx',
  limit: 5,
  family: 'IPv6',
  count: 3,
};

/** Values that choose other sentences. */
const choices: readonly VerdictArgs[] = [
  ...['imap', 'smtp', 'mx'].map((leg) => ({ leg })),
  ...['password', 'app-password', 'oauth2'].map((auth) => ({ auth })),
  ...['microsoft365', 'outlook.com', 'google', 'icloud', 'proton', 'zoho', 'workmail', 'gmx', 'unknown'].map(
    (providerId) => ({ providerId }),
  ),
  ...[
    'guessed-host',
    'no-host',
    'broken-setting',
    'disabled',
    'no-encryption',
    ...vaultReasons,
    'binding-changed',
    'no-target',
    'none',
    'variable-unset',
    'editor-only',
    'not-stored',
    'unusable-characters',
    'unusable-username',
    'same-login',
    'ECONNREFUSED',
    'EMFILE',
    'NO-SERVER',
    'SERVFAIL',
    'constructor',
  ].map((reason) => ({ reason })),
  ...[
    'auth.basic-disabled',
    'auth.app-password-required',
    'auth.bad-credentials',
    'imap.disabled',
    'smtp.auth-disabled-mailbox',
    'smtp.auth-disabled-tenant',
    'net.timeout',
  ].map((likely) => ({ likely })),
  ...['login', 'inbox', 'ehlo'].map((moment) => ({ moment })),
  ...['EMFILE', 'EINVAL', 'ENETUNREACH'].map((errno) => ({ errno })),
  ...['bw', 'op', 'pass', 'keepassxc-cli'].flatMap((tool) =>
    ['vault-locked', 'vault-signed-out'].map((reason) => ({ tool, reason })),
  ),
  { authFrom: 'provider', auth: 'oauth2' },
  { authFrom: 'provider', auth: 'oauth2', providerId: 'google', provider: 'Google' },
  { providerId: 'proton', host: '127.0.0.1', port: 1143, security: 'starttls' },
  { leg: 'smtp', port: 587, security: 'starttls' },
  { leg: 'smtp', port: 465, security: 'tls' },
  { security: 'tls' },
  { security: 'none' },
  { mechanisms: 'PLAIN,LOGIN' },
  { mechanisms: '' },
  { otherLeg: 'accepted' },
  { otherLeg: 'accepted', leg: 'smtp' },
  { otherLeg: 'refused' },
  { otherLeg: 'refused', likely: 'auth.app-password-required' },
  { otherLeg: 'refused', likely: 'auth.basic-disabled' },
  ...['imap,smtp', 'imap', 'smtp', 'mx', 'tls', 'mx,imap,smtp'].map((legs) => ({ legs })),
  { address: 'claire@gmail.com', domain: 'gmail.com' },
  { username: address },
  { days: 0 },
  { date: 'nonsense' },
  { issuer: '', names: ',', seconds: 0 },
];

/** Every set of arguments that may come: all, one missing, the address alone, one beside it, each with each choice. */
const situations: readonly VerdictArgs[] = [
  everything,
  { address },
  ...Object.keys(everything)
    .filter((name) => name !== 'address')
    .flatMap((name) => [
      Object.fromEntries(Object.entries(everything).filter(([key]) => key !== name)),
      { address, ...Object.fromEntries(Object.entries(everything).filter(([key]) => key === name)) },
    ]),
  ...choices.flatMap((choice) => [
    { ...everything, ...choice },
    { address, ...choice },
  ]),
];

const english = wordsOf('en');
const french = wordsOf('fr');

describe('explain', () => {
  for (const words of [english, french]) {
    const { language } = words;
    for (const code of Object.keys(statusOfCode).filter(isCode))
      it(`says ${code} in ${language}, whatever is known`, () => {
        for (const args of situations) {
          const { cause, actions } = explain(code, args, words);
          const where = JSON.stringify(args);
          assert.match(cause, /^.{10,}\.$/u, `a sentence: ${cause}`);
          assert.ok(actions.length <= 4, `${actions.length} actions with ${where}`);
          if (code !== 'ok') assert.ok(actions.length > 0, `an action with ${where}`);
          for (const sentence of [cause, ...actions]) {
            assert.doesNotMatch(sentence, /\{|\}/u, where);
            assert.doesNotMatch(sentence, /\s{2}|\s[.,]|\(\)|undefined|NaN|, \./u, `${sentence} ${where}`);
            assert.match(sentence, /\.$/u, sentence);
            assert.equal(new Set(actions).size, actions.length, `no action twice with ${where}`);
            if (language === 'fr') assert.deepEqual(typographyFaults(sentence), [], sentence);
          }
        }
      });
  }

  it('says everything differently in French', () => {
    for (const code of Object.keys(statusOfCode).filter(isCode))
      assert.notEqual(explain(code, everything, french).cause, explain(code, everything, english).cause);
  });

  const sentences: readonly (readonly [string, Parameters<typeof explain>[0], VerdictArgs, RegExp])[] = [
    ['names the date in the language', 'tls.expired', {}, /expired on Dec 24, 2026/],
    ['names the time to wait', 'auth.rate-limited', { seconds: 240 }, /asks to wait 4 minutes/],
    ['cuts long lists of names', 'tls.name-mismatch', {}, /a\.example, b\.example, c\.example, d\.example …/],
    ['writes the protocol as people do', 'tls.protocol-too-old', {}, /newer than TLS 1\.1/],
    [
      'holds hostile values to one line',
      'tls.untrusted',
      { issuer: 'Evil\r\n\u2028Root' },
      /from Evil Root, an/,
    ],
    [
      'tells a server from a domain',
      'dns.no-such-domain',
      { leg: 'imap' },
      /mail\.example\.com does not exist/,
    ],
    ['tells a domain from a server', 'dns.no-such-domain', { leg: 'mx' }, /example\.com does not exist/],
    [
      'says the likelier cause too',
      'auth.unexplained',
      { likely: 'auth.basic-disabled' },
      /most likely .*OAuth 2\.0/,
    ],
    [
      'trusts the other leg',
      'auth.bad-credentials',
      { otherLeg: 'accepted' },
      /is right, since SMTP accepted it/,
    ],
    [
      'does not take SMTP at Microsoft for a proof',
      'auth.unexplained',
      { otherLeg: 'accepted', likely: 'auth.basic-disabled' },
      /OAuth 2\.0/,
    ],
    [
      'is not certain where only the provider’s rules speak',
      'auth.bad-credentials',
      { likely: 'auth.app-password-required' },
      /most likely .*app password.*; otherwise, the user name or the password is wrong/,
    ],
    [
      'joins two refusals at a provider with rules',
      'auth.unexplained',
      { otherLeg: 'refused', likely: 'auth.basic-disabled' },
      /IMAP and SMTP both refused .*most likely .*OAuth 2\.0.*; otherwise/,
    ],
    [
      'joins two refusals without a reason',
      'auth.unexplained',
      { otherLeg: 'refused' },
      /both refused .*; most likely, the user name or the password is wrong/,
    ],
    [
      'says what is likely of the door that stayed shut',
      'auth.bad-credentials',
      { otherLeg: 'accepted', leg: 'smtp' },
      /since IMAP accepted it; most likely, SMTP is off or restricted/,
    ],
    ['blames a token, not a password', 'auth.bad-credentials', { auth: 'oauth2' }, /access token/],
    [
      'knows Yahoo’s way to say it',
      'auth.rate-limited',
      { likely: 'auth.app-password-required' },
      /app password/,
    ],
    ['tells no MX from a bad MX', 'dns.no-address', { leg: 'mx', exchange: '' }, /names no mail server/],
    ['tells no method from none that fits', 'smtp.no-auth-offered', { mechanisms: '' }, /offers no login/],
    [
      'blames this machine where no DNS server was heard',
      'dns.server-failure',
      { reason: 'ECONNREFUSED' },
      /this machine cannot reach the DNS server 192\.0\.2\.53:53 \(ECONNREFUSED\)/,
    ],
    ['knows a machine without DNS server', 'dns.server-failure', { reason: 'NO-SERVER' }, /knows no DNS/],
    ['blames a DNS server that failed', 'dns.server-failure', { reason: 'SERVFAIL' }, /reported a failure/],
    [
      'tells a cut at the login',
      'net.closed',
      { moment: 'login' },
      /^mail\.example\.com hung up when claire@example\.com logged in/,
    ],
    ['tells a reset at the login', 'net.reset', { moment: 'login' }, /hung up when .* logged in/],
    ['tells a cut at the inbox', 'net.reset', { moment: 'inbox' }, /accepted the login .* but hung up/],
    ['tells a silence at the login', 'net.timeout', { moment: 'login' }, /silent at the login, for 92 sec/],
    ['tells a silence at the inbox', 'net.timeout', { moment: 'inbox' }, /inbox was opened, for 92 sec/],
    ['keeps the words of an early cut', 'net.closed', {}, /before it said a word/],
    [
      'says which login is not repeated',
      'skip.refusals',
      { reason: 'same-login' },
      /password of claire\.martin to mail\.example\.com again/,
    ],
    ['tells many refusals', 'skip.refusals', {}, /after 5 refusals/],
    [
      'knows Proton Mail Bridge',
      'net.refused',
      { providerId: 'proton', host: '127.0.0.1', port: 1143 },
      /^Proton Mail Bridge does not answer .* port 1143/,
    ],
    ['tells a refused EHLO', 'smtp.protocol-error', { moment: 'ehlo' }, /refused the greeting \(EHLO\)/],
    ['tells invalid SMTP', 'smtp.protocol-error', {}, /not valid SMTP/],
    [
      'tells a machine at its end',
      'skip.not-testable-here',
      { errno: 'EMFILE' },
      /no more connections \(EMF/,
    ],
    ['tells an unusable address', 'skip.not-testable-here', { errno: 'EINVAL' }, /IP address cannot be used/],
    [
      'tells a password no server takes',
      'auth.no-credential',
      { reason: 'unusable-characters' },
      /password of .* control characters/,
    ],
    [
      'tells a token no server takes',
      'auth.no-credential',
      { reason: 'unusable-characters', auth: 'oauth2' },
      /access token of .* control characters/,
    ],
    [
      'tells a user name no server takes',
      'auth.no-credential',
      { reason: 'unusable-username' },
      /user name of .* control characters/,
    ],
    ['says what works: both', 'ok', { legs: 'mx,imap,smtp' }, /^The mailbox works/],
    ['says what works: SMTP', 'ok', { legs: 'smtp' }, /^Sending mail works/],
  ];
  for (const [what, code, args, expected] of sentences)
    it(what, () => {
      assert.match(explain(code, { ...everything, ...args }, english).cause, expected);
    });

  const bridge: VerdictArgs = { providerId: 'proton', host: '127.0.0.1', port: 1143, security: 'starttls' };
  const sending: VerdictArgs = { leg: 'smtp' };
  const chosen: VerdictArgs = { auth: 'oauth2', authFrom: 'provider' };

  const advice: readonly (readonly [string, Parameters<typeof explain>[0], VerdictArgs, RegExp])[] = [
    [
      'sends to the panel',
      'auth.bad-credentials',
      {},
      /https:\/\/admin\.example\.com\): Users → Active users/,
    ],
    ['remembers the new Outlook', 'auth.bad-credentials', {}, /new Outlook.*Microsoft’s cloud/],
    ['knows only 587 at Microsoft', 'net.refused', { leg: 'smtp' }, /port 587 with “starttls”/],
    [
      'knows only 465 at WorkMail',
      'net.refused',
      { leg: 'smtp', providerId: 'workmail' },
      /port 465 with “tls”/,
    ],
    ['keeps passwords from Microsoft', 'auth.basic-disabled', {}, /Do not reset .* even an app password/],
    [
      'names the page for app passwords',
      'auth.app-password-required',
      { providerId: 'google' },
      /apppasswords/,
    ],
    ['asks nobody at gmail.com', 'imap.disabled', { address: 'c@gmail.com', domain: 'gmail.com' }, /webmail/],
    ['looks here first', 'dns.server-failure', { reason: 'EHOSTUNREACH' }, /^Check the network connection/],
    ['knows what EMFILE asks for', 'dns.server-failure', { reason: 'EMFILE' }, /mailops\.concurrency/],
    ['warns of a lock-out', 'net.closed', { moment: 'login' }, /^Do not repeat it at once/],
    [
      'suspects a password where a token belongs',
      'auth.token-rejected',
      chosen,
      /^Microsoft 365 takes no passwords: if the variable MAIL_CLAIRE holds a password/,
    ],
    [
      'suspects one without a variable',
      'auth.token-rejected',
      { ...chosen, variable: '' },
      /^Microsoft 365 takes no passwords: if a password was given/,
    ],
    ['sends to where passwords are', 'skip.refusals', {}, /where “credential” in mailboxes\.yaml/],
    ['puts a password where it was', 'auth.bad-credentials', {}, /new one into the variable MAIL_CLAIRE/],
    ['stores a password in the editor', 'auth.bad-credentials', { variable: '' }, /Mailops: Set Password/],
    ['starts Bridge', 'net.refused', bridge, /^Start Proton Mail Bridge on this machine/],
    ['trusts Bridge', 'tls.self-signed', bridge, /^Export it from Proton Mail Bridge[^]*“--ca”/],
    ['trusts Bridge as an authority', 'tls.untrusted', bridge, /mailops\.tls\.extraCaFile/],
    ['lowers concurrency', 'skip.not-testable-here', { errno: 'ENFILE' }, /“--concurrency”/],
    ['names a usual port as such', 'net.refused', { security: 'tls' }, /check the host of “imap”; its port/],
    ['names a port that is missed', 'net.refused', { port: 143, security: 'starttls' }, /993 with “tls”/],
    [
      'looks into the variable',
      'auth.no-credential',
      { reason: 'unusable-characters' },
      /line break or a tab in the variable MAIL_CLAIRE/,
    ],
    [
      'names the variable',
      'auth.no-credential',
      { reason: 'variable-unset' },
      /Set MAIL_CLAIRE to the password/,
    ],
  ];
  for (const [what, code, args, expected] of advice)
    it(what, () => {
      assert.match(explain(code, { ...everything, ...args }, english).actions.join('\n'), expected);
    });

  const unsaid: readonly (readonly [string, Parameters<typeof explain>[0], VerdictArgs, RegExp])[] = [
    [
      'blames no zone for a fault of this machine',
      'dns.server-failure',
      { reason: 'ENETUNREACH' },
      /DNSSEC|owner|zone/,
    ],
    [
      'suspects no firewall after a greeting',
      'net.timeout',
      { moment: 'login' },
      /\bport\b|firewall|network/,
    ],
    ['suspects no port after a greeting', 'net.closed', { moment: 'inbox' }, /\bport\b|firewall|network/],
    ['keeps passwords out of the file', 'skip.refusals', {}, /, in mailboxes\.yaml/],
    ['asks for no stored password', 'auth.bad-credentials', {}, /Set Password/],
    ['asks for no stored app password', 'auth.app-password-required', {}, /Set Password/],
    ['repeats no port that is set', 'net.refused', { security: 'tls' }, /993/],
    ['repeats no port for sending', 'net.refused', { ...sending, port: 587, security: 'starttls' }, /587/],
    [
      'repeats no port without TLS',
      'tls.no-starttls',
      { ...sending, port: 587, security: 'starttls' },
      /587/,
    ],
    ['names no other ports at 993', 'tls.not-tls', { security: 'tls' }, /143|587/],
    ['fears no stranger in Bridge', 'tls.self-signed', bridge, /stranger|administrator|public/],
    [
      'suspects no token that the file asks for',
      'auth.token-rejected',
      { auth: 'oauth2' },
      /holds a password/,
    ],
    [
      'grants Google its app passwords',
      'auth.token-rejected',
      { ...chosen, providerId: 'google' },
      /takes no/,
    ],
  ];
  for (const [what, code, args, forbidden] of unsaid)
    it(what, () => {
      assert.doesNotMatch(explain(code, { ...everything, ...args }, english).actions.join('\n'), forbidden);
    });

  it('never advises a connection without encryption', () => {
    for (const code of Object.keys(statusOfCode).filter(isCode))
      for (const args of situations)
        assert.doesNotMatch(
          explain(code, args, english).actions.join('\n'),
          /port (25|143|110)\b|set “security” to “none”/,
        );
  });
});

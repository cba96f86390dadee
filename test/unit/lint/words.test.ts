import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import type { SecretShape } from '../../../src/core/lint/secrets/known-shapes.ts';
import { ruleFacts } from '../../../src/core/lint/rule-facts.ts';
import type { Problem, ProblemRule } from '../../../src/core/mailboxes/model.ts';
import { severityOfRule } from '../../../src/core/mailboxes/severity.ts';
import { problemMessage } from '../../../src/core/words/problems.ts';
import { makeWords } from '../../../src/core/words/words.ts';
import { frenchTable } from '../words/tables.ts';
import { typographyFaults } from '../words/typography.ts';

/** Messages that are not in the shipped table yet. */
function partTable(): Readonly<Record<string, string>> {
  const part = new URL('../../../l10n/parts/rules.fr.json', import.meta.url);
  const table: unknown = existsSync(part) ? JSON.parse(readFileSync(part, 'utf8')) : {};
  return Object.fromEntries(Object.entries(table ?? {}).map(([key, value]) => [key, String(value)]));
}

const shapes: Readonly<Record<SecretShape, true>> = {
  'aws-key': true,
  'github-token': true,
  'gitlab-token': true,
  'slack-token': true,
  'google-token': true,
  'google-key': true,
  'microsoft-secret': true,
  'ai-key': true,
  'payment-key': true,
  'mail-service-key': true,
  'registry-token': true,
  jwt: true,
  'private-key': true,
  'app-password': true,
  'password-word': true,
  'plain-password': true,
  'username-password': true,
  'url-password': true,
  entropy: true,
};

const pair = { key: 'imap.security', leg: 'imap', port: 993, security: 'starttls' };
const host = { key: 'imap.host', leg: 'imap', found: 'imap.example.com', provider: 'Google' };
const end = { key: 'provider', provider: 'Amazon WorkMail', date: '2027-03-31' };
const address = 'claire@example.com';

/** Every rule that judges what was read, with each set of arguments that it may have. */
const said: readonly (readonly [ProblemRule, Problem['args'], RegExp])[] = [
  ['port-security', { ...pair, likelySecurity: 'tls', likelyPort: 143 }, /993.*TLS.*“starttls”.*“port: 143”/],
  ['port-security', { ...pair, likelySecurity: 'tls' }, /“security: tls”\.$/],
  ['port-security', { ...pair, port: 587, security: 'tls', likelyPort: 465 }, /STARTTLS.*“port: 465”/],
  ['no-encryption', { case: 'none', leg: 'imap', likelySecurity: 'tls' }, /in here|log in here.*tls/],
  [
    'no-encryption',
    { case: 'none', leg: 'smtp', port: 25, likelySecurity: 'starttls', likelyPort: 587 },
    /“port: 587”/,
  ],
  ['no-encryption', { case: 'unsaid', leg: 'imap', port: 143, likelySecurity: 'starttls' }, /Port 143/],
  [
    'no-encryption',
    { case: 'unsaid', leg: 'smtp', port: 25, likelySecurity: 'starttls', likelyPort: 587 },
    /between servers/,
  ],
  ['not-provider-host', { ...host, case: 'foreign', expected: 'imap.gmail.com' }, /“imap\.gmail\.com”/],
  ['not-provider-host', { ...host, case: 'foreign' }, /not known as.*Correct the host/],
  ['not-provider-host', { ...host, case: 'own-domain', expected: 'imap.gmail.com' }, /alias of “imap\.gmail/],
  ['not-provider-host', { ...host, case: 'own-domain' }, /alias of a server of Google/],
  ['not-provider-host', { ...host, case: 'other-leg' }, /not for IMAP\. Correct/],
  [
    'not-provider-host',
    { ...host, case: 'mixed', other: 'smtp.example.com' },
    /“smtp\.example\.com”.*regions/,
  ],
  [
    'not-provider-host',
    { ...host, case: 'other-leg', found: 'smtp.gmail.com', expected: 'imap.gmail.com' },
    /not for IMAP/,
  ],
  [
    'not-provider-port',
    { key: 'smtp.port', leg: 'smtp', found: 465, expected: 587, expectedSecurity: 'starttls', provider: 'X' },
    /port 465.*“port: 587”/,
  ],
  [
    'not-provider-port',
    {
      key: 'smtp.port',
      leg: 'smtp',
      case: 'advised-against',
      found: 587,
      expected: 465,
      expectedSecurity: 'tls',
      provider: 'X',
    },
    /advises against.*“port: 465”/,
  ],
  [
    'wrong-port',
    {
      key: 'imap.port',
      leg: 'imap',
      found: 587,
      protocol: 'SMTP',
      service: 'IMAP',
      expected: 993,
      expectedSecurity: 'tls',
    },
    /587 is for SMTP, not for IMAP.*“port: 993”/,
  ],
  ['password-only', { key: 'auth', found: 'oauth2', expected: 'password', provider: 'X' }, /no OAuth 2\.0/],
  ['oauth-only', { key: 'auth', found: 'password', expected: 'oauth2', provider: 'X' }, /OAuth 2\.0/],
  ['app-password-only', { key: 'auth', found: 'password', expected: 'app-password', provider: 'X' }, /app p/],
  [
    'username-form',
    { key: 'username', found: 'claire', expected: address, form: 'address', provider: 'X' },
    /whole address.*“claire@example\.com”/,
  ],
  [
    'username-form',
    { key: 'username', found: address, expected: 'claire', form: 'local-part', provider: 'X' },
    /before the “@”.*“claire”/,
  ],
  ['username-form', { key: 'username', found: 'claire', provider: 'iCloud Mail' }, /Remove “username”/],
  ['unknown-provider', { key: 'provider', found: 'gogle', likely: 'google' }, /Did you mean “google”/],
  ['unknown-provider', { key: 'provider', found: 'ours' }, /“imap” and “smtp”/],
  ['provider-ends', { ...end, what: 'service', days: 129 }, /ends on Mar 31, 2027/],
  ['provider-ends', { ...end, what: 'service', days: -1 }, /ended on Mar 31, 2027/],
  ['provider-ends', { ...end, what: 'smtp-passwords', days: 1 }, /On Mar 31, 2027/],
  ['provider-ends', { ...end, what: 'smtp-passwords', days: -1 }, /Since Mar 31, 2027/],
  ['rotation-overdue', { date: '2025-01-02', days: 689 }, /Jan 2, 2025/],
  ['future-date', { date: '2027-01-02', days: 41 }, /Jan 2, 2027/],
  ['no-recovery', { address }, /claire@example\.com.*“mfa/],
  ['single-recovery', {}, /^Only one recovery method/],
  ['few-administrators', { domain: 'example.com', count: 1 }, /^Only one administrator of example\.com/],
  ['few-administrators', { domain: 'example.com', count: 0 }, /^No administrator of example\.com/],
  [
    'smtp-unneeded',
    { address, provider: 'Microsoft 365' },
    /claire@example\.com.*“smtpNeeded”.*Microsoft 365/,
  ],
  ['no-owner', { address }, /claire@example\.com.*“owner”/],
  ...(['own-address', 'own-alias', 'other-address', 'other-alias'] as const).map(
    (kind) => ['alias-collision', { alias: 'x@example.com', case: kind, other: address }, /^x@ex/] as const,
  ),
  ...Object.keys(shapes).map(
    (shape) => ['secret-in-text', { shape }, /^This (?:looks like|may be) a/] as const,
  ),
];

const english = makeWords('en', {});
const french = makeWords('fr', { ...frenchTable(), ...partTable() });

describe('the words of the rules', () => {
  for (const [rule, args, expected] of said)
    it(`says ${rule} ${JSON.stringify(args)} in both languages`, () => {
      const problem: Problem = { rule, severity: severityOfRule[rule], range: { start: 0, end: 0 }, args };
      const [inEnglish, inFrench] = [problemMessage(problem, english), problemMessage(problem, french)];
      assert.match(inEnglish, expected);
      for (const message of [inEnglish, inFrench]) {
        assert.doesNotMatch(message, /[{}]|undefined|NaN/);
        assert.match(message, /[.?]$/);
      }
      assert.notEqual(inEnglish, inFrench);
      assert.deepEqual(typographyFaults(inFrench), [], inFrench);
    });

  it('are tested for every rule', () => {
    const tested = new Set<string>(said.map(([rule]) => rule));
    const missing = Object.entries(ruleFacts).filter(([rule, { by }]) => by === 'lint' && !tested.has(rule));
    assert.deepEqual(missing, []);
  });
});

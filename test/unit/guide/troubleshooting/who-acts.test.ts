import assert from 'node:assert/strict';
import { roleFor } from '../../../../src/core/guide/troubleshooting/acting.ts';
import { situations } from '../../../../src/core/guide/troubleshooting/situations.ts';
import { whoActs, type Role } from '../../../../src/core/guide/troubleshooting/who-acts.ts';
import { isCode, statusOfCode, type Code } from '../../../../src/core/report/codes.ts';
import type { VerdictArgs } from '../../../../src/core/report/report.ts';
import { makeTeller } from '../../../../src/core/words/causes/teller.ts';
import { makeWords } from '../../../../src/core/words/words.ts';

const words = makeWords('en', {});
const roleOf = (code: Code, args: VerdictArgs = {}): Role =>
  roleFor(code, makeTeller({ address: 'claire@example.com', ...args }, words));

const at365: VerdictArgs = { provider: 'Microsoft 365', providerId: 'microsoft365' };
const atBridge: VerdictArgs = { provider: 'Proton Mail', providerId: 'proton', host: '127.0.0.1' };
const atPlesk: VerdictArgs = { provider: 'Plesk host', providerId: 'plesk' };
const atGmail: VerdictArgs = { address: 'claire@gmail.com' };

const cases: readonly (readonly [Code, VerdictArgs, Role])[] = [
  ['ok', {}, 'nobody'],
  ['skip.not-configured', {}, 'you'],
  ['auth.no-credential', {}, 'you'],
  ['dns.no-such-domain', {}, 'domain-administrator'],
  ['dns.no-such-domain', { leg: 'imap' }, 'you'],
  ['dns.no-address', { leg: 'smtp' }, 'you'],
  ['dns.no-mx', {}, 'domain-administrator'],
  ['dns.no-mx', atGmail, 'provider'],
  ['dns.server-failure', {}, 'domain-administrator'],
  ['dns.server-failure', { leg: 'imap' }, 'provider'],
  ['dns.server-failure', { leg: 'imap', reason: 'NO-SERVER' }, 'network-administrator'],
  ['dns.server-failure', { reason: 'SERVFAIL' }, 'domain-administrator'],
  ['net.refused', {}, 'you'],
  ['net.timeout', {}, 'network-administrator'],
  ['net.timeout', { moment: 'login' }, 'user'],
  ['net.closed', {}, 'provider'],
  ['net.closed', { moment: 'inbox' }, 'user'],
  ['tls.expired', at365, 'provider'],
  ['tls.untrusted', at365, 'network-administrator'],
  ['tls.untrusted', atPlesk, 'provider'],
  ['tls.untrusted', {}, 'provider'],
  ['tls.untrusted', atBridge, 'you'],
  ['tls.self-signed', atBridge, 'you'],
  ['tls.not-yet-valid', {}, 'you'],
  ['tls.no-starttls', {}, 'you'],
  ['tls.no-starttls', at365, 'network-administrator'],
  ['imap.disabled', at365, 'administrator'],
  ['imap.disabled', { providerId: 'zoho', provider: 'Zoho Mail' }, 'user'],
  ['imap.no-common-auth', {}, 'provider'],
  ['imap.no-common-auth', { mechanisms: 'XOAUTH2' }, 'you'],
  ['imap.not-connected', at365, 'administrator'],
  ['auth.bad-credentials', {}, 'administrator'],
  ['auth.bad-credentials', atGmail, 'user'],
  ['auth.bad-credentials', { auth: 'oauth2' }, 'user'],
  ['auth.bad-credentials', { auth: 'app-password' }, 'user'],
  ['auth.bad-credentials', { likely: 'auth.basic-disabled', otherLeg: 'accepted' }, 'you'],
  ['auth.bad-credentials', { auth: 'app-password', otherLeg: 'accepted' }, 'administrator'],
  ['auth.unexplained', { likely: 'auth.app-password-required' }, 'user'],
  ['auth.unexplained', { likely: 'imap.disabled', providerId: 'gmx' }, 'user'],
  ['auth.unexplained', { likely: 'imap.disabled', ...at365 }, 'administrator'],
  ['auth.basic-disabled', at365, 'you'],
  ['auth.account-blocked', {}, 'administrator'],
  ['auth.account-blocked', atGmail, 'provider'],
  ['auth.admin-required', {}, 'administrator'],
  ['smtp.auth-disabled-tenant', at365, 'administrator'],
  ['smtp.protocol-error', {}, 'provider'],
  ['smtp.protocol-error', { moment: 'ehlo' }, 'network-administrator'],
];

describe('who acts', () => {
  for (const [code, args, role] of cases)
    it(`${role} on ${code} with ${JSON.stringify(args)}`, () => assert.equal(roleOf(code, args), role));

  it('knows every code', () => assert.deepEqual(Object.keys(whoActs), Object.keys(statusOfCode)));

  it('leaves nobody to act only where nothing is wrong', () => {
    const idle = Object.keys(statusOfCode).filter((code) => isCode(code) && roleOf(code) === 'nobody');
    assert.deepEqual(idle, ['ok']);
  });

  it('uses every situation', () => {
    const used = JSON.stringify(whoActs);
    assert.deepEqual(
      Object.keys(situations).filter((situation) => !used.includes(`"${situation}"`)),
      [],
    );
  });
});

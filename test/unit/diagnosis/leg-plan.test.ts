import assert from 'node:assert/strict';
import {
  planLeg,
  settledSettings,
  type LegPlan,
  type LegQuestion,
  type ProviderWishes,
} from '../../../src/core/diagnosis/leg-plan.ts';
import type { EndpointSettings } from '../../../src/core/mailboxes/model.ts';

const provider: ProviderWishes = {
  endpoints: {
    imap: [{ host: 'imap.known.example', port: 993, security: 'tls', username: 'local-part' }],
    smtp: [{ host: 'smtp.known.example', port: 587, security: 'starttls', username: 'address' }],
  },
  auth: ['oauth2', 'app-password'],
  domains: ['known.example'],
};
const both: ProviderWishes = {
  endpoints: {
    imap: [
      { host: 'mail.both.example', port: 993, security: 'tls', username: 'address' },
      { host: 'mail.both.example', port: 143, security: 'starttls', username: 'local-part' },
    ],
    smtp: [],
  },
  auth: ['password'],
  domains: ['both.example'],
};

function plan(
  leg: 'imap' | 'smtp',
  settings: EndpointSettings | false | undefined,
  wishes: ProviderWishes | null,
  more: Partial<LegQuestion> = {},
) {
  return planLeg({
    leg,
    connection: { address: 'claire@example.com', ...(settings !== undefined && { [leg]: settings }) },
    domain: 'example.com',
    originOf: ([first, second]) =>
      first === leg && settings && Object.hasOwn(settings, String(second)) ? 'file' : undefined,
    wishes,
    exchanges: [],
    ...more,
  });
}

function planned(...args: Parameters<typeof plan>): LegPlan {
  const made = plan(...args);
  assert.ok(!('reason' in made), JSON.stringify(made));
  return made;
}

const brief = ({ candidates: [{ host, port, security }], settings }: LegPlan): string =>
  `${host}:${port} ${security} · ${settings
    .slice(0, 3)
    .map(({ from }) => from)
    .join(' ')}`;

describe('planLeg', () => {
  for (const [leg, settings, wishes, expected] of [
    ['imap', undefined, provider, 'imap.known.example:993 tls · provider provider provider'],
    ['smtp', undefined, provider, 'smtp.known.example:587 starttls · provider provider provider'],
    ['smtp', { port: 587 }, provider, 'smtp.known.example:587 starttls · provider file provider'],
    ['smtp', { port: 465 }, provider, 'smtp.known.example:465 tls · provider file guess'],
    ['smtp', { security: 'tls' }, provider, 'smtp.known.example:465 tls · provider guess file'],
    ['smtp', { security: 'starttls' }, provider, 'smtp.known.example:587 starttls · provider provider file'],
    ['smtp', { port: 2525 }, provider, 'smtp.known.example:2525 starttls · provider file provider'],
    ['smtp', { port: 2525, security: 'none' }, provider, 'smtp.known.example:2525 none · provider file file'],
    ['imap', { security: 'starttls' }, provider, 'imap.known.example:143 starttls · provider guess file'],
    ['imap', { security: 'starttls' }, both, 'mail.both.example:143 starttls · provider provider file'],
    ['imap', { port: 143 }, both, 'mail.both.example:143 starttls · provider file provider'],
    ['imap', { host: 'IMAP.Known.Example' }, provider, 'imap.known.example:993 tls · file provider provider'],
    ['imap', { host: 'other.example' }, provider, 'other.example:993 tls · file guess guess'],
    ['smtp', { host: 'other.example' }, provider, 'other.example:465 tls · file guess guess'],
    ['smtp', { host: 'other.example', port: 587 }, provider, 'other.example:587 starttls · file file guess'],
    [
      'smtp',
      { host: 'other.example', security: 'starttls' },
      null,
      'other.example:587 starttls · file guess file',
    ],
    ['smtp', { host: 'other.example', security: 'none' }, null, 'other.example:587 none · file guess file'],
    ['imap', { host: 'other.example', security: 'none' }, null, 'other.example:143 none · file guess file'],
    [
      'imap',
      { host: 'other.example', port: 993, security: 'starttls' },
      null,
      'other.example:993 starttls · file file file',
    ],
    ['imap', { host: 'other.example', port: 1143 }, null, 'other.example:1143 tls · file file guess'],
    ['imap', { host: 'mail.exämple.fr' }, null, 'mail.xn--exmple-cua.fr:993 tls · file guess guess'],
    ['imap', { host: 'MAIL.example.com.' }, null, 'mail.example.com:993 tls · file guess guess'],
    ['imap', { host: 'mail.exämple.fr.' }, null, 'mail.xn--exmple-cua.fr:993 tls · file guess guess'],
    ['imap', { host: '2001:db8::1' }, null, '2001:db8::1:993 tls · file guess guess'],
    ['imap', { host: '192.0.2.1' }, null, '192.0.2.1:993 tls · file guess guess'],
    ['imap', { host: 'mail_1.example.com' }, null, 'mail_1.example.com:993 tls · file guess guess'],
    ['imap', undefined, null, 'imap.example.com:993 tls · guess guess guess'],
    ['smtp', undefined, both, 'smtp.example.com:465 tls · guess guess guess'],
    ['imap', { port: 1993 }, null, 'imap.example.com:1993 tls · guess file guess'],
  ] as const)
    it(`${leg} ${JSON.stringify(settings ?? {})}${wishes ? ', provider known' : ''} → ${expected}`, () =>
      assert.equal(brief(planned(leg, settings, wishes)), expected));

  it('has nothing to do where the file says so', () =>
    assert.deepEqual(plan('imap', false, provider), { reason: 'disabled', setting: 'imap' }));

  it('guesses hosts on the better protected port first, and never without TLS', () => {
    const { candidates, hostFrom } = planned('imap', undefined, null, {
      exchanges: ['MX1.example.net.', 'mail.example.com'],
    });
    assert.equal(hostFrom, 'guess');
    assert.deepEqual(
      candidates.map(({ host, port }) => `${host}:${port}`),
      [993, 143].flatMap((port) =>
        ['imap.example.com', 'mail.example.com', 'example.com', 'mx1.example.net'].map(
          (host) => `${host}:${port}`,
        ),
      ),
    );
    assert.ok(candidates.every(({ security }) => security !== 'none'));
    assert.equal(planned('imap', { port: 143 }, null).candidates.length, 3);
  });

  it('takes the user name of the file, then the form that the endpoint wants, then the address', () => {
    assert.equal(
      planned('imap', { username: 'leg' }, provider, {
        connection: { address: 'c@example.com', username: 'all', imap: { username: 'leg' } },
      }).username,
      'leg',
    );
    assert.equal(
      planned('imap', undefined, provider, { connection: { address: 'c@example.com', username: 'all' } })
        .username,
      'all',
    );
    assert.equal(planned('imap', undefined, provider).username, 'claire');
    assert.equal(planned('imap', { security: 'starttls' }, both).username, 'claire');
    assert.equal(planned('imap', { host: 'other.example' }, provider).username, 'claire@example.com');
    assert.equal(planned('smtp', undefined, provider).username, 'claire@example.com');
  });

  it('takes the method of the file, then the best of the provider, then a password', () => {
    assert.equal(planned('imap', { auth: 'password' }, provider).auth, 'password');
    assert.equal(planned('imap', undefined, provider).auth, 'oauth2');
    assert.equal(planned('imap', undefined, null).auth, 'password');
  });

  it('takes a host that is none of the provider’s for another service, unless the file names the provider', () => {
    const elsewhere = { host: 'mail.example.com', port: 993 };
    assert.equal(planned('imap', elsewhere, provider).auth, 'password');
    const named = { connection: { address: 'claire@example.com', provider: 'known', imap: elsewhere } };
    assert.equal(planned('imap', elsewhere, provider, named).auth, 'oauth2');
  });

  it('says that a value is of the defaults', () => {
    const { settings, hostFrom } = planned('imap', { host: 'a.example', port: 993 }, null, {
      originOf: () => 'defaults',
    });
    assert.equal(hostFrom, 'defaults');
    assert.deepEqual(
      settings.slice(0, 2).map(({ from }) => from),
      ['defaults', 'defaults'],
    );
  });

  it('tells in the end which of several guesses was used', () => {
    const made = planned('imap', undefined, null);
    const values = settledSettings(made, { host: 'mail.example.com', port: 143, security: 'starttls' })
      .slice(0, 3)
      .map(({ value }) => value);
    assert.deepEqual(values, ['mail.example.com', 143, 'starttls']);
    assert.deepEqual(settledSettings(made, undefined), made.settings);
  });
});

import assert from 'node:assert/strict';
import { pathOf } from '../../../../src/core/guide/tree/walk.ts';
import { startedAt, stepsOf, walkOf, type Expected, type Scene } from './scene.ts';

const microsoftMx = ['example-com.mail.protection.outlook.com'];
const ovhMx = ['mx1.mail.ovh.net', 'mx2.mail.ovh.net'];
const googleMx = ['smtp.google.com'];
const gatewayMx = ['eu-smtp-inbound-1.mimecast.com'];
const owned = 'owned: true';
const works = { 'imap.login': 'ok', 'imap.select': 'ok', 'smtp.auth': 'ok' } as const;
const refused = { 'imap.login': 'auth.bad-credentials' } as const;
/** Microsoft 365 refuses passwords whatever they are. */
const passwordsEnded = { 'imap.login': 'auth.basic-disabled' } as const;
const ours = { 'domain-owned': 'yes' };

const cases: readonly (readonly [string, Scene, Expected])[] = [
  ['nothing is known', {}, [[], 'domain-owned', []]],
  [
    'a fresh Microsoft 365 domain: what is measured is told, and the owner is asked for',
    { mx: microsoftMx },
    [['mx-microsoft365=yes!', 'sign-in-method=oauth2!', 'migrate=yes!'], 'domain-owned', []],
  ],
  [
    'the domain is not ours',
    { domain: 'owned: false', mx: microsoftMx },
    [['domain-owned=no'], undefined, ['ask-domain-owner']],
  ],
  [
    'the domain has lapsed, whatever the file says',
    { domain: owned, codes: { mx: 'dns.no-such-domain' } },
    [['domain-owned=lapsed!'], undefined, ['renew-domain']],
  ],
  [
    'an address of the provider’s own domain',
    { address: 'claire@gmail.com', answers: { 'login-works': 'no', 'mfa-blocks': 'yes' }, mx: googleMx },
    [
      [
        'domain-owned=provider!',
        'mx-microsoft365=no!',
        'hosted-by=google!',
        'login-works=no',
        'mfa-blocks=yes',
        'sign-in-method=oauth2!',
        'migrate=no!',
      ],
      undefined,
      ['reset-google', 'recover-account', 'sign-in-with-oauth', 'update-clients', 'imap-tls-vault'],
    ],
  ],
  [
    'Microsoft 365, the password refused, nobody blocked',
    {
      domain: owned,
      mx: microsoftMx,
      codes: passwordsEnded,
      answers: { 'mfa-blocks': 'no', migrate: 'yes' },
    },
    [
      [
        'domain-owned=yes',
        'mx-microsoft365=yes!',
        'login-works=no!',
        'mfa-blocks=no',
        'sign-in-method=oauth2!',
        'migrate=yes',
      ],
      undefined,
      ['reset-microsoft365', 'sign-in-with-oauth', 'update-clients', 'exchange-modern-auth'],
    ],
  ],
  [
    'Microsoft 365, blocked, another administrator in the file',
    {
      domain: 'owned: true, administrators: [it@example.com, backup@example.com]',
      mx: microsoftMx,
      codes: passwordsEnded,
      answers: { 'mfa-blocks': 'yes' },
    },
    [
      [
        'domain-owned=yes',
        'mx-microsoft365=yes!',
        'login-works=no!',
        'mfa-blocks=yes',
        'other-administrator=yes',
        'sign-in-method=oauth2!',
        'migrate=yes!',
      ],
      undefined,
      [
        'reset-microsoft365',
        'add-backup-method',
        'sign-in-with-oauth',
        'update-clients',
        'exchange-modern-auth',
      ],
    ],
  ],
  [
    'Microsoft 365, the only administrator blocked: by telephone, not by a record',
    {
      domain: 'owned: true, administrators: [claire@example.com]',
      mx: microsoftMx,
      codes: passwordsEnded,
      answers: { 'mfa-blocks': 'yes' },
    },
    [
      [
        'domain-owned=yes',
        'mx-microsoft365=yes!',
        'login-works=no!',
        'mfa-blocks=yes',
        'other-administrator=no',
        'sign-in-method=oauth2!',
        'migrate=yes!',
      ],
      undefined,
      [
        'reset-microsoft365',
        'phone-microsoft',
        'sign-in-with-oauth',
        'update-clients',
        'exchange-modern-auth',
      ],
    ],
  ],
  [
    'Google, the only administrator blocked: by a record',
    {
      domain: owned,
      mx: googleMx,
      answers: { 'login-works': 'no', 'mfa-blocks': 'yes', 'other-administrator': 'no', migrate: 'no' },
    },
    [
      [
        'domain-owned=yes',
        'mx-microsoft365=no!',
        'hosted-by=google!',
        'login-works=no',
        'mfa-blocks=yes',
        'other-administrator=no',
        'sign-in-method=oauth2!',
        'migrate=no',
      ],
      undefined,
      ['reset-google', 'prove-domain', 'sign-in-with-oauth', 'update-clients', 'imap-tls-vault'],
    ],
  ],
  [
    'another host that takes the password, to Microsoft 365 by the file',
    {
      domain: owned,
      keys: 'migration: { target: { provider: microsoft365 } }',
      mx: ovhMx,
      codes: refused,
      answers: { 'mfa-blocks': 'no' },
    },
    [
      [
        'domain-owned=yes',
        'mx-microsoft365=no!',
        'hosted-by=other!',
        'login-works=no!',
        'mfa-blocks=no',
        'sign-in-method=password!',
        'migrate=yes',
      ],
      undefined,
      ['reset-at-host', 'update-clients', 'exchange-modern-auth'],
    ],
  ],
  [
    'a password that is right where an app password is wanted: nothing is reset',
    {
      domain: owned,
      mx: googleMx,
      codes: { 'imap.login': 'auth.app-password-required' },
      answers: { 'mfa-blocks': 'no' },
    },
    [
      [
        'domain-owned=yes',
        'mx-microsoft365=no!',
        'hosted-by=google!',
        'login-works=programs-refused!',
        'mfa-blocks=no',
        'sign-in-method=app-password!',
        'migrate=no!',
      ],
      undefined,
      ['make-app-password', 'update-clients', 'imap-tls-vault'],
    ],
  ],
  [
    'a gateway, the provider unknown',
    { domain: owned, mx: gatewayMx },
    [['domain-owned=yes', 'mx-microsoft365=gateway!'], 'hosted-by', ['look-behind-gateway']],
  ],
  [
    'a gateway, and what shows behind it',
    { domain: owned, mx: gatewayMx, signals: { autodiscover: ['autodiscover.outlook.com'] } },
    [
      [
        'domain-owned=yes',
        'mx-microsoft365=gateway!',
        'hosted-by=microsoft365!',
        'sign-in-method=oauth2!',
        'migrate=yes!',
      ],
      'login-works',
      ['look-behind-gateway'],
    ],
  ],
  [
    'a gateway, and signs of two behind it',
    {
      domain: owned,
      mx: gatewayMx,
      signals: { spf: ['_spf.google.com', 'spf.protection.outlook.com'] },
    },
    [['domain-owned=yes', 'mx-microsoft365=gateway!'], 'hosted-by', ['look-behind-gateway']],
  ],
  [
    'a gateway, the provider in the file',
    { domain: owned, keys: 'provider: microsoft365', mx: gatewayMx, codes: works },
    [
      [
        'domain-owned=yes',
        'mx-microsoft365=gateway!',
        'hosted-by=microsoft365',
        'login-works=yes!',
        'migrate=yes!',
      ],
      undefined,
      ['look-behind-gateway', 'account-works', 'exchange-modern-auth'],
    ],
  ],
  [
    'the MX already at Microsoft 365, the mailbox still elsewhere',
    { domain: owned, keys: 'provider: ovh', mx: microsoftMx, codes: refused },
    [
      [
        'domain-owned=yes',
        'mx-microsoft365=elsewhere!',
        'hosted-by=other',
        'login-works=no!',
        'sign-in-method=password!',
        'migrate=yes!',
      ],
      'mfa-blocks',
      ['reset-at-host'],
    ],
  ],
  [
    'it moves to whom nobody has named yet',
    { domain: owned, keys: 'migration: { target: { auth: oauth2 } }', mx: ovhMx, codes: works },
    [
      ['domain-owned=yes', 'mx-microsoft365=no!', 'hosted-by=other!', 'login-works=yes!'],
      'migrate',
      ['account-works'],
    ],
  ],
  [
    'it stays where it is, but a person knows better',
    { domain: owned, mx: ovhMx, codes: works, answers: { migrate: 'yes' } },
    [
      ['domain-owned=yes', 'mx-microsoft365=no!', 'hosted-by=other!', 'login-works=yes!', 'migrate=yes'],
      undefined,
      ['account-works', 'exchange-modern-auth'],
    ],
  ],
  [
    'the account works after all',
    { domain: owned, mx: microsoftMx, codes: works, answers: { migrate: 'yes' } },
    [
      ['domain-owned=yes', 'mx-microsoft365=yes!', 'login-works=yes!', 'migrate=yes'],
      undefined,
      ['account-works', 'exchange-modern-auth'],
    ],
  ],
  [
    'receiving works, sending is refused: the password is right',
    { domain: owned, mx: ovhMx, codes: { ...works, 'smtp.auth': 'auth.bad-credentials' } },
    [
      [
        'domain-owned=yes',
        'mx-microsoft365=no!',
        'hosted-by=other!',
        'login-works=programs-refused!',
        'sign-in-method=password!',
        'migrate=no!',
      ],
      'mfa-blocks',
      [],
    ],
  ],
  [
    'the server cannot be reached: that says nothing of the account',
    { domain: owned, mx: ovhMx, codes: { 'imap.connect': 'net.timeout', 'imap.login': 'skip.blocked' } },
    [
      [
        'domain-owned=yes',
        'mx-microsoft365=no!',
        'hosted-by=other!',
        'sign-in-method=password!',
        'migrate=no!',
      ],
      'login-works',
      [],
    ],
  ],
  [
    'DNS did not answer: the MX stay open, what the operator answered is told',
    { codes: { mx: 'dns.timeout' }, answers: { ...ours, 'mfa-blocks': 'no', migrate: 'no' } },
    [['domain-owned=yes', 'mfa-blocks=no', 'migrate=no'], 'mx-microsoft365', []],
  ],
  [
    'before a diagnosis the provider of the file stands for the MX',
    { domain: owned, keys: 'provider: microsoft365' },
    [['domain-owned=yes', 'mx-microsoft365=yes', 'sign-in-method=oauth2!', 'migrate=yes'], 'login-works', []],
  ],
  [
    'an answer that the tree does not have is passed over',
    { answers: { 'domain-owned': 'perhaps', nonsense: 'yes' } },
    [[], 'domain-owned', []],
  ],
];

describe('walkTree', () => {
  for (const [name, scene, [path, next, outcomes]] of cases)
    it(name, () => {
      const walk = walkOf(scene);
      assert.deepEqual(stepsOf(walk), path);
      assert.equal(walk.next, next);
      assert.deepEqual(walk.outcomes, outcomes);
    });

  /** What a diagnosis alone makes of `login-works`; undefined where it decides nothing. */
  const loginOf = (scene: Scene) => walkOf({ domain: owned, ...scene }).known.get('login-works');
  const silent: readonly (readonly [string, Scene])[] = [
    ['IMAP is off', { mx: ovhMx, codes: { 'imap.login': 'imap.disabled' } }],
    ['no common method', { mx: ovhMx, codes: { 'imap.login': 'imap.no-common-auth' } }],
    ['login disabled', { mx: ovhMx, codes: { 'imap.login': 'imap.login-disabled' } }],
    ['a token is refused', { mx: microsoftMx, codes: { 'imap.login': 'auth.token-rejected' } }],
    ['consent is missing', { mx: microsoftMx, codes: { 'imap.login': 'auth.consent-required' } }],
    ['sending is off', { mx: microsoftMx, codes: { 'smtp.auth': 'smtp.auth-disabled-tenant' } }],
    ['no login is offered', { mx: ovhMx, codes: { 'smtp.auth': 'smtp.no-auth-offered' } }],
    [
      'an app password is refused',
      { keys: 'auth: app-password', mx: googleMx, codes: { 'imap.login': 'auth.bad-credentials' } },
    ],
    [
      'an app password is wanted by all that is known',
      { keys: 'provider: icloud', codes: { 'imap.login': 'auth.app-password-required' } },
    ],
  ];
  for (const [name, scene] of silent)
    it(`leaves open whether the password is right: ${name}`, () => assert.equal(loginOf(scene), undefined));

  it('takes a login over IMAP for a yes where only sending is switched off, and tells that', () => {
    const decision = loginOf({
      mx: microsoftMx,
      codes: { ...works, 'smtp.auth': 'smtp.auth-disabled-mailbox' },
    });
    assert.equal(decision?.answer, 'yes');
    assert.deepEqual(
      decision.evidence.map(({ code, args }) => [code, args['code']]),
      [
        ['login', undefined],
        ['refusal', 'smtp.auth-disabled-mailbox'],
      ],
    );
  });

  for (const address of ['claire@outlook.com', 'claire@yahoo.com', 'claire@icloud.com', 'claire@proton.me'])
    it(`sends ${address} to the recovery of its provider, not to a panel of a host`, () =>
      assert.deepEqual(
        walkOf({ address, answers: { 'mx-microsoft365': 'no', 'login-works': 'no' } }).outcomes.slice(0, 1),
        ['recover-account'],
      ));

  it('keeps the order of the four named questions', () => {
    const nodes = walkOf({
      mx: microsoftMx,
      codes: refused,
      answers: { ...ours, 'mfa-blocks': 'no', migrate: 'yes' },
    }).steps.map(({ node }) => node);
    const named = ['domain-owned', 'mx-microsoft365', 'mfa-blocks', 'migrate'] as const;
    assert.deepEqual(
      nodes.filter((node) => named.some((each) => each === node)),
      named,
    );
  });

  const later = '2026-11-22T11:00:00Z';
  for (const [at, answer] of [
    ['2026-11-22T09:00:00Z', 'yes'],
    [later, 'no'],
  ] as const)
    it(`weighs an answer of ${at} against the MX of ${startedAt}: ${answer}`, () => {
      const [step] = walkOf({
        mx: microsoftMx,
        answers: { 'mx-microsoft365': { answer: 'no', by: 'Paul', at } },
      }).steps;
      assert.equal(step?.answer, answer);
      assert.equal(step.contradiction?.from, at === later ? 'diagnosis' : 'person');
    });

  it('believes a person more than the file, and says so', () => {
    const [step] = walkOf({ domain: owned, answers: { 'domain-owned': 'no' } }).steps;
    assert.equal(step?.answer, 'no');
    assert.equal(step.contradiction?.from, 'file');
  });

  it('tells what an answer rests on', () => {
    const [step] = walkOf({ mx: microsoftMx }).steps;
    assert.deepEqual(step?.evidence, [{ code: 'mx', args: { host: microsoftMx[0] } }]);
  });

  it('is told by a Report as node, answer and source only', () => {
    assert.deepEqual(pathOf(walkOf({ mx: microsoftMx, answers: ours })).slice(0, 2), [
      { node: 'domain-owned', answer: 'yes', source: 'operator' },
      { node: 'mx-microsoft365', answer: 'yes', source: 'diagnosis' },
    ]);
  });
});

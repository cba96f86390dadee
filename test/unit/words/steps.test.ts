import assert from 'node:assert/strict';
import { isCode, statusOfCode } from '../../../src/core/report/codes.ts';
import { stepIds, type Step } from '../../../src/core/report/report.ts';
import { settingOriginWord, statusWord, stepFacts, stepTitle } from '../../../src/core/words/steps.ts';
import { wordsOf } from './tables.ts';

const english = wordsOf('en');
const french = wordsOf('fr');

function step(id: Step['id'], detail: Step['detail'], code: Step['code'] = 'ok'): Step {
  return { id, status: statusOfCode[code], code, ms: 12, detail };
}

describe('stepFacts', () => {
  const cases: readonly (readonly [string, Step, readonly string[]])[] = [
    [
      'mail servers',
      step('mx', {
        records: [
          { preference: 10, exchange: 'mx1.example.com', ttl: 300, addresses: [] },
          { preference: 20, exchange: 'mx2.example.com', ttl: 300, addresses: [] },
        ],
      }),
      ['10 mx1.example.com', '20 mx2.example.com', 'TTL 5 minutes'],
    ],
    [
      'a mail server that is an alias',
      step(
        'mx',
        { records: [{ preference: 10, exchange: 'mx.example.com', alias: 'in.example.net' }] },
        'dns.mx-is-alias',
      ),
      ['the MX is an alias', 'mx.example.com is an alias of in.example.net'],
    ],
    [
      'more mail servers than fit',
      step('mx', { records: [1, 2, 3, 4, 5].map((preference) => ({ preference, exchange: 'mx.example' })) }),
      ['1 mx.example', '2 mx.example', '3 mx.example', '+2'],
    ],
    [
      'a mail server without address',
      step('mx', { records: [{ exchange: 'mx.example', problem: 'dns.no-address' }] }, 'dns.no-address'),
      ['no IP address', 'mx.example: no IP address'],
    ],
    [
      'what contradicts the mail servers',
      step('mx', {
        records: [{ preference: 10, exchange: 'smtp.google.com' }],
        contradictions: [
          { source: 'mx', value: 'mx1.mail.ovh.net', provider: 'ovh' },
          { source: 'autodiscover', value: 'autodiscover.outlook.com', provider: 'microsoft365' },
          { source: 'spf', value: 'spf.protection.outlook.com', provider: 'microsoft365' },
          { source: 'later', value: 'x', provider: 'ovh' },
          'nothing of the kind',
        ],
      }),
      [
        '10 smtp.google.com',
        'but the MX mx1.mail.ovh.net belongs to OVHcloud',
        'but autodiscover leads to Microsoft 365 (autodiscover.outlook.com)',
        'but SPF lets Microsoft 365 send (spf.protection.outlook.com)',
        'a move may be under way, or a record was left behind after one',
      ],
    ],
    [
      'signals that were not answered',
      step('mx', { records: [], unanswered: ['autodiscover', 'txt', 'constructor'] }),
      ['not answered: TXT, autodiscover'],
    ],
    [
      'addresses',
      step('imap.dns', {
        addresses: [
          { address: '192.0.2.1', family: 4, ttl: 3600 },
          { address: '2001:db8::1', family: 6, ttl: 3600 },
        ],
      }),
      ['192.0.2.1', '2001:db8::1', 'TTL 60 minutes'],
    ],
    [
      'addresses of the hosts file',
      step('smtp.dns', { addresses: [{ address: '127.0.0.1', ttl: 0 }], from: 'system' }),
      ['127.0.0.1', 'from the hosts file of this machine'],
    ],
    [
      'a null MX',
      step('mx', { records: [{ preference: 0, exchange: '.', ttl: 300 }], nullMx: true }, 'dns.no-mail'),
      ['takes no mail (null MX)', 'TTL 5 minutes'],
    ],
    [
      'a domain that is its own mail server',
      step(
        'mx',
        { domain: 'example.com', implicit: true, records: [{ exchange: 'example.com' }] },
        'dns.no-mx',
      ),
      ['no MX record', 'senders try example.com itself'],
    ],
    [
      'a family whose look-up failed',
      step('imap.dns', {
        addresses: [{ address: '192.0.2.1', ttl: 60 }],
        families: { ipv4: { code: 'ok', ms: 3 }, ipv6: { code: 'dns.timeout', ms: 900 } },
      }),
      ['192.0.2.1', 'IPv6: DNS does not answer', 'TTL 60 seconds'],
    ],
    [
      'a dead family',
      step('imap.connect', {
        address: '192.0.2.1',
        family: 4,
        families: { ipv4: 'connected', ipv6: 'net.timeout' },
      }),
      ['192.0.2.1', 'IPv6 does not answer'],
    ],
    [
      'a family that this machine cannot test',
      step('imap.connect', { address: '192.0.2.1', families: { ipv6: 'skip.not-testable-here' } }),
      ['192.0.2.1'],
    ],
    ['a refused connection', step('smtp.connect', {}, 'net.refused'), ['connection refused']],
    [
      'encryption',
      step('imap.tls', {
        security: 'starttls',
        protocol: 'TLSv1.3',
        cipher: 'TLS_AES_256_GCM_SHA384',
        key: 'EC P-256',
        names: ['a.example', 'b.example', 'c.example'],
        issuer: 'R13',
        validTo: '2026-12-24T00:00:00Z',
        daysLeft: 30,
        problems: [],
      }),
      [
        'STARTTLS',
        'TLS 1.3',
        'TLS_AES_256_GCM_SHA384',
        'EC P-256',
        'a.example, b.example, +1',
        'issued by R13',
        'valid until Dec 24, 2026 (30 days left)',
      ],
    ],
    [
      'encryption that never began',
      step('smtp.tls', { security: 'starttls' }, 'tls.no-starttls'),
      ['STARTTLS not offered'],
    ],
    [
      'name servers that were never heard',
      step(
        'imap.dns',
        { families: { ipv4: { reason: 'ECONNREFUSED' }, ipv6: { reason: 'ECONNREFUSED' } } },
        'dns.server-failure',
      ),
      ['DNS server not reachable from here'],
    ],
    ['a name server that failed', step('mx', { reason: 'SERVFAIL' }, 'dns.server-failure'), ['DNS failure']],
    [
      'a machine at its end',
      step('imap.connect', { errno: 'EMFILE' }, 'skip.not-testable-here'),
      ['this machine can open no more connections'],
    ],
    [
      'a secret that no server takes',
      step('imap.login', { reason: 'unusable-characters' }, 'auth.no-credential'),
      ['control characters in the password'],
    ],
    [
      'every problem of a certificate',
      step(
        'smtp.tls',
        { validTo: '2026-01-02T00:00:00Z', daysLeft: -3, problems: ['tls.expired', 'tls.name-mismatch'] },
        'tls.expired',
      ),
      ['certificate expired', 'certificate for another name', 'expired on Jan 2, 2026'],
    ],
    [
      'a login',
      step('imap.login', { mechanism: 'PLAIN', username: 'claire', capabilitiesAfter: ['IDLE'] }),
      ['claire', 'PLAIN'],
    ],
    [
      'a login that cannot be',
      step('smtp.auth', { mechanisms: ['XOAUTH2', 'NTLM'] }, 'smtp.no-auth-offered'),
      ['no login offered', 'offered: XOAUTH2, NTLM'],
    ],
    ['one message', step('imap.select', { messages: 1, uidValidity: 77 }), ['1 message', 'UIDVALIDITY 77']],
    ['an empty inbox', step('imap.select', { messages: 0 }), ['0 messages']],
    ['many messages', step('imap.select', { messages: 12345 }), ['12,345 messages']],
    [
      'why a login was not tested',
      step('imap.login', { reason: 'variable-unset', variable: 'MAIL' }, 'auth.no-credential'),
      ['environment variable MAIL not set'],
    ],
    [
      'why a part was not tested',
      step('smtp.dns', { reason: 'disabled' }, 'skip.not-configured'),
      ['the file says there is none'],
    ],
  ];
  for (const [what, given, expected] of cases)
    it(`tells ${what}`, () => assert.deepEqual(stepFacts(given, english), expected));

  it('speaks French', () => {
    assert.deepEqual(stepFacts(step('imap.select', { messages: 0 }), french), ['0 message']);
    assert.deepEqual(stepFacts(step('imap.tls', { issuer: 'R13' }, 'tls.expired'), french), [
      'certificat expiré',
      'délivré par R13',
    ]);
  });

  const nonsense: readonly unknown[] = [
    null,
    undefined,
    7,
    Number.NaN,
    'text',
    true,
    [],
    [null, 3, 'x', {}],
    {},
  ];
  const keys =
    'records addresses from address families protocol cipher names validTo daysLeft key issuer security problems mechanism mechanisms username messages uidValidity reason';
  it('never throws, whatever the detail holds', () => {
    for (const id of stepIds)
      for (const code of Object.keys(statusOfCode).filter(isCode))
        for (const value of nonsense) {
          const detail = Object.fromEntries(keys.split(' ').map((key) => [key, value]));
          for (const fact of stepFacts(step(id, detail, code), french)) {
            assert.notEqual(fact, '');
            assert.doesNotMatch(fact, /\{|undefined|NaN|object|\n/u);
          }
        }
  });

  it('says why for every step that did not pass', () => {
    for (const code of Object.keys(statusOfCode).filter(isCode))
      if (code !== 'ok') assert.notDeepEqual(stepFacts(step('mx', {}, code), english), [], code);
  });
});

describe('short words', () => {
  it('gives each step a title of its own, in both languages', () => {
    for (const words of [english, french]) {
      const titles = stepIds.map((id) => stepTitle(id, words));
      assert.equal(new Set(titles).size, stepIds.length);
    }
    assert.equal(stepTitle('imap.login', french), 'Identification IMAP');
  });

  it('gives each state and each origin a word', () => {
    const statuses = ['pass', 'warn', 'fail', 'skip', 'running', 'unknown'] as const;
    assert.deepEqual(
      statuses.map((status) => statusWord(status, french)),
      ['réussi', 'avertissement', 'échec', 'non testé', 'en cours', 'inconnu'],
    );
    const origins = ['file', 'defaults', 'provider', 'guess'] as const;
    assert.equal(new Set(origins.map((from) => settingOriginWord(from, french))).size, origins.length);
  });
});

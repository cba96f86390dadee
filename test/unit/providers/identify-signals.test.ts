import assert from 'node:assert/strict';

import { identifyProvider, isProvidersDomain } from '../../../src/core/providers/identify.ts';
import { noSignals, type DomainSignals } from '../../../src/core/providers/signals.ts';

const toMicrosoft = 'autodiscover.outlook.com';
const microsoftSends = 'spf.protection.outlook.com';
const googleSends = '_spf.google.com';
const gateway = ['eu-smtp-inbound-1.mimecast.com'];
const google = ['aspmx.l.google.com', 'alt1.aspmx.l.google.com'];

interface Row {
  readonly of: string;
  readonly domain?: string;
  readonly mx?: readonly string[];
  readonly file?: string;
  readonly signals: Partial<DomainSignals>;
  readonly id: string | null;
  readonly sure?: number;
  readonly gateway?: string;
  readonly candidates?: readonly string[];
  /** `source value → provider`. */
  readonly contradictions?: readonly string[];
}

const rows: readonly Row[] = [
  {
    of: 'a gateway, and autodiscover behind it',
    mx: gateway,
    signals: { autodiscover: [toMicrosoft] },
    id: 'microsoft365',
    sure: 0.6,
    gateway: 'Mimecast',
  },
  {
    of: 'a gateway, and SPF behind it',
    mx: gateway,
    signals: { spf: ['_netblocks.mimecast.com', microsoftSends] },
    id: 'microsoft365',
    sure: 0.5,
    gateway: 'Mimecast',
  },
  {
    of: 'a gateway, and all three behind it',
    mx: gateway,
    signals: { autodiscover: [toMicrosoft], spf: [microsoftSends], txt: ['MS=ms1'] },
    id: 'microsoft365',
    sure: 0.82,
    gateway: 'Mimecast',
  },
  {
    of: 'a gateway, and only a token behind it',
    mx: gateway,
    signals: { txt: ['google-site-verification=x'] },
    id: null,
    gateway: 'Mimecast',
    candidates: [],
  },
  { of: 'a gateway, and nothing behind it', mx: gateway, signals: {}, id: null, gateway: 'Mimecast' },
  {
    of: 'a gateway, autodiscover against SPF',
    mx: gateway,
    signals: { autodiscover: [toMicrosoft], spf: [googleSends] },
    id: 'microsoft365',
    sure: 0.45,
    gateway: 'Mimecast',
    candidates: ['google'],
    contradictions: [`spf ${googleSends} → google`],
  },
  {
    of: 'a gateway, and several who send',
    mx: gateway,
    signals: { spf: [googleSends, microsoftSends] },
    id: null,
    gateway: 'Mimecast',
    candidates: ['google', 'microsoft365'],
    contradictions: [`spf ${googleSends} → google`, `spf ${microsoftSends} → microsoft365`],
  },
  {
    of: 'a gateway, several who send, and a token of one of them',
    mx: gateway,
    signals: { spf: [googleSends, microsoftSends], txt: ['google-site-verification=x'] },
    id: null,
    gateway: 'Mimecast',
    candidates: ['google', 'microsoft365'],
  },
  {
    of: 'a gateway, several who send, and autodiscover of one of them',
    mx: gateway,
    signals: { autodiscover: [toMicrosoft], spf: [googleSends, microsoftSends] },
    id: 'microsoft365',
    sure: 0.7,
    gateway: 'Mimecast',
    contradictions: [],
  },
  {
    of: 'MX and signals agreed',
    mx: google,
    signals: { spf: [googleSends], txt: ['google-site-verification=x'] },
    id: 'google',
    sure: 0.95,
  },
  {
    of: 'MX, and a second sender in SPF',
    mx: google,
    signals: { spf: [googleSends, microsoftSends] },
    id: 'google',
    sure: 0.93,
    contradictions: [],
  },
  {
    of: 'MX against autodiscover left behind',
    mx: google,
    signals: { autodiscover: [toMicrosoft] },
    id: 'google',
    sure: 0.63,
    candidates: ['microsoft365'],
    contradictions: [`autodiscover ${toMicrosoft} → microsoft365`],
  },
  {
    of: 'MX against autodiscover and SPF',
    mx: google,
    signals: { autodiscover: [toMicrosoft], spf: [microsoftSends], txt: ['MS=ms1'] },
    id: 'google',
    sure: 0.47,
    candidates: ['microsoft365'],
    contradictions: [`autodiscover ${toMicrosoft} → microsoft365`, `spf ${microsoftSends} → microsoft365`],
  },
  {
    of: 'MX, and tokens of others',
    mx: google,
    signals: { txt: ['MS=ms1', 'yandex-verification: 1'] },
    id: 'google',
    sure: 0.9,
    contradictions: [],
  },
  {
    of: 'an MX that is shared, made sure',
    mx: ['inbound-smtp.eu-west-1.amazonaws.com'],
    signals: { autodiscover: ['autodiscover.mail.eu-west-1.awsapps.com'] },
    id: 'workmail',
    sure: 0.84,
  },
  {
    of: 'MX of two providers, decided by autodiscover',
    mx: ['aspmx.l.google.com', 'exemple-fr.mail.protection.outlook.com'],
    signals: { autodiscover: [toMicrosoft] },
    id: 'microsoft365',
    sure: 0.76,
    candidates: ['google'],
    contradictions: ['mx aspmx.l.google.com → google'],
  },
  {
    of: 'MX of nobody known, and autodiscover alone',
    mx: ['mail.exemple.fr'],
    signals: { autodiscover: [toMicrosoft] },
    id: null,
    candidates: ['microsoft365', 'cpanel', 'plesk', 'zimbra'],
  },
  {
    of: 'MX of nobody known, and SPF alone',
    mx: ['mx.hoster.example'],
    signals: { spf: [googleSends] },
    id: null,
    candidates: ['google'],
  },
  {
    of: 'MX of nobody known, autodiscover and SPF',
    mx: ['filter.exemple.fr'],
    signals: { autodiscover: [toMicrosoft], spf: [microsoftSends] },
    id: 'microsoft365',
    sure: 0.52,
  },
  {
    of: 'the file against everything',
    mx: google,
    file: 'ovh',
    signals: { autodiscover: [toMicrosoft], spf: ['mx.ovh.com'] },
    id: 'ovh',
    sure: 1,
    candidates: ['google', 'microsoft365'],
    contradictions: ['mx aspmx.l.google.com → google', `autodiscover ${toMicrosoft} → microsoft365`],
  },
  {
    of: 'names that only look like those of a provider',
    mx: gateway,
    signals: {
      autodiscover: ['autodiscover.outlook.com.evil.example'],
      spf: ['google.com.evil.example', 'not_spf.google.com'],
    },
    id: null,
    gateway: 'Mimecast',
    candidates: [],
  },
];

describe('identifyProvider with second signals', () => {
  for (const row of rows)
    it(`${row.of} → ${row.id ?? 'unknown'}`, () => {
      const identity = identifyProvider({
        domain: row.domain ?? 'exemple.fr',
        mx: (row.mx ?? []).map((exchange, at) => ({ exchange, preference: (at + 1) * 10 })),
        signals: { ...noSignals, ...row.signals },
        fileProvider: row.file,
      });
      assert.equal(identity.provider?.id ?? null, row.id);
      assert.equal(identity.gateway, row.gateway ?? null);
      if (row.sure !== undefined) assert.equal(identity.provider?.confidence, row.sure);
      if (row.candidates) assert.deepEqual(identity.candidates, row.candidates);
      if (row.contradictions)
        assert.deepEqual(
          identity.contradictions.map(({ source, value, provider }) => `${source} ${value} → ${provider}`),
          row.contradictions,
        );
    });

  it('shows what the finding rests on, MX first', () => {
    const { provider } = identifyProvider({
      domain: 'exemple.fr',
      mx: [{ preference: 1, exchange: 'aspmx.l.google.com' }],
      signals: {
        autodiscover: [toMicrosoft],
        spf: ['mail.zendesk.com', googleSends],
        txt: ['google-site-verification=x', 'MS=ms1'],
      },
    });
    assert.deepEqual(provider?.evidence, [
      { source: 'mx', value: 'aspmx.l.google.com' },
      { source: 'spf', value: googleSends },
      { source: 'txt', value: 'google-site-verification=x' },
    ]);
  });

  it('takes the region from autodiscover where a gateway hides the MX', () => {
    const { provider, captures } = identifyProvider({
      domain: 'exemple.fr',
      mx: [{ preference: 1, exchange: 'x.mimecast.com' }],
      signals: { ...noSignals, autodiscover: ['autodiscover.mail.us-east-1.awsapps.com'] },
    });
    assert.equal(provider?.id, 'workmail');
    assert.deepEqual(captures, { region: 'us-east-1' });
  });

  it('takes the server of a product from autodiscover', () => {
    const { productHost } = identifyProvider({
      domain: 'exemple.fr',
      mx: [{ preference: 1, exchange: 'mx1.mail.ovh.net' }],
      signals: { ...noSignals, autodiscover: ['ex5.mail.ovh.net'] },
    });
    assert.equal(productHost, 'ex5.mail.ovh.net');
  });

  const settled: readonly (readonly [string, Parameters<typeof identifyProvider>[0], boolean])[] = [
    [
      'MX of one provider',
      { domain: 'a.example', mx: [{ preference: 1, exchange: 'smtp.google.com' }] },
      true,
    ],
    ['the file', { domain: 'a.example', mx: [], fileProvider: 'ovh' }, true],
    ['a domain of a provider', { domain: 'gmail.com', mx: [] }, true],
    [
      'MX of several products',
      { domain: 'a.example', mx: [{ preference: 1, exchange: 'mx1.mail.ovh.net' }] },
      false,
    ],
    ['a gateway', { domain: 'a.example', mx: [{ preference: 1, exchange: 'x.mimecast.com' }] }, false],
    [
      'MX that others use',
      { domain: 'a.example', mx: [{ preference: 1, exchange: 'inbound-smtp.eu-west-1.amazonaws.com' }] },
      false,
    ],
    ['nothing', { domain: 'a.example', mx: [] }, false],
  ];
  for (const [of, question, expected] of settled)
    it(`${expected ? 'is settled by' : 'waits for more than'} ${of}`, () => {
      assert.equal(identifyProvider(question).isSettled, expected);
    });

  it('knows which domains are a provider’s own', () => {
    assert.equal(isProvidersDomain('GMail.com.'), true);
    assert.equal(isProvidersDomain('exemple.fr'), false);
  });
});

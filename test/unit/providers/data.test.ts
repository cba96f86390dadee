import assert from 'node:assert/strict';
import { ispdbProviders, providerById, providers } from '../../../src/core/providers/all.ts';
import { gateways } from '../../../src/core/providers/gateways.ts';
import { expandMxPattern } from '../../../src/core/providers/mx-pattern.ts';
import type { Gateway, Provider } from '../../../src/core/providers/provider.ts';
import { isRead } from '../../../src/core/providers/stale-records.ts';
import { isIsoDay } from './iso-day.ts';
import { faultsAmong, faultsOf, gapsOf } from './record-faults.ts';

/** The contract's section 7, in its order. */
const contractIds =
  `microsoft365 outlook.com google yahoo aol icloud ovh ionos gandi zoho fastmail proton infomaniak hostinger godaddy
  rackspace mailbox.org yandex strato one.com gmx web.de mail.com t-online hetzner workmail namecheap migadu opensrs
  titan cpanel plesk zimbra`.split(/\s+/);

/** The day up to which records have been read: whoever reads one again raises it. */
const newest = '2026-11-22';

describe('providers', () => {
  it('are those of the contract in its order, then others, each found by its id', () => {
    const ids = providers.map(({ id }) => id);
    assert.deepEqual(ids.slice(0, contractIds.length), contractIds);
    for (const id of ids) assert.equal(providerById(id)?.id, id);
    assert.equal(providerById('constructor'), undefined);
  });

  for (const provider of providers)
    it(`${provider.id} keeps to the schema`, () => assert.deepEqual(faultsOf(provider, newest), []));

  it('take nothing twice', () => assert.deepEqual(faultsAmong(providers), []));

  it('are at least forty with a full record', () => {
    const gaps = providers.map((provider) => [provider.id, ...gapsOf(provider)]);
    assert.deepEqual(
      gaps.filter(([, ...names]) => names.length > 0),
      [],
    );
    assert.ok(gaps.length >= 40, String(gaps.length));
  });

  it('keep to the ports that alone work', () => {
    const smtpPorts = (id: string): number[] => (providerById(id)?.smtp ?? []).map(({ port }) => port);
    for (const id of ['microsoft365', 'outlook.com', 'icloud']) assert.deepEqual(smtpPorts(id), [587], id);
    for (const id of ['workmail', 'infomaniak']) assert.deepEqual(smtpPorts(id), [465], id);
  });
});

describe('the schema of a provider', () => {
  const gandi = providers.find(({ id }) => id === 'gandi');
  assert.ok(gandi);
  const good: Provider = gandi;
  const [imap] = good.imap;
  assert.ok(imap);
  const read = { url: 'https://docs.example/', checked: '2026-11-22' };
  const oauth = {
    authorization: 'https://id.example/authorize',
    token: 'https://id.example/token',
    scopes: { imap: ['mail'], smtp: ['mail'], both: ['mail'] },
    source: read,
  };
  const broken: readonly (readonly [fault: RegExp, record: Partial<Provider>])[] = [
    [/^id/, { id: 'two words' }],
    [/name/, { name: ' ' }],
    [/no method/, { auth: [] }],
    [/domain/, { domains: ['Gandi.net'] }],
    [/domain/, { domains: ['gändi.example'] }],
    [/host/, { imap: [{ ...imap, host: 'mail_gandi' }] }],
    [/imap .*:143 tls/, { imap: [{ ...imap, port: 143 }] }],
    [/imap .*:993 none/, { imap: [{ ...imap, security: 'none' }] }],
    [/smtp .*:587 tls/, { smtp: [{ ...imap, port: 587 }] }],
    [/smtp .*:25 starttls/, { smtp: [{ ...imap, port: 25, security: 'starttls' }] }],
    [/foreign/, { imap: [{ ...imap, domains: ['elsewhere.example'] }] }],
    [/place country/, { imap: [{ ...imap, host: 'imap.${country}.gandi.net' }] }],
    [/as its MX likes/, { mx: ['mx.{tld=*}'], imap: [{ ...imap, host: 'imap.gandi.${tld}' }] }],
    [/pattern/, { mx: ['mx..gandi.net'] }],
    [/pattern/, { mx: ['MX.gandi.net'] }],
    [/pattern/, { signals: { autodiscover: ['https://gandi.net'] } }],
    [/SPF/, { signals: { spf: ['include:_mailcust.gandi.net'] } }],
    [/TXT/, { signals: { txt: ['verification'] } }],
    [/address/, { panel: 'http://admin.gandi.net' }],
    [/address/, { helpPage: 'admin.gandi.net/help' }],
    [/address/, { oauth: { ...oauth, token: 'id.example/token' }, without: [] }],
    [/path/, { reset: '' }],
    [/path/, { enable: ' Settings', without: [] }],
    [/limit connections/, { limits: { connections: 0, source: read }, untold: [] }],
    [/limits without a source/, { limits: { connections: 9 }, untold: [] }],
    [/told and denied/, { limits: { connections: 9, source: read }, untold: ['limits'] }],
    [/told and denied/, { without: ['oauth'], untold: ['oauth'] }],
    [/oauth2 without oauth/, { auth: ['oauth2'], without: ['oauth'] }],
    [/no method uses/, { oauth, without: [] }],
    [/from nowhere/, { auth: ['app-password'], without: ['appPasswordPage'] }],
    [/no source/, { sources: [] }],
    [/source/, { sources: [{ ...read, url: 'docs.gandi.net' }] }],
    [/day/, { sources: [{ ...read, checked: '22.11.2026' }] }],
    [/day/, { sources: [{ ...read, checked: '2026-02-30' }] }],
    [/to come/, { sources: [{ ...read, checked: '2026-11-23' }] }],
    [/source/, { sources: [read, { url: 'docs.gandi.net', unread: true }] }],
    [/nobody has read of/, { sources: [{ url: read.url, unread: true }] }],
    [/to come/, { limits: { connections: 9, source: { ...read, checked: '2027-01-01' } }, untold: [] }],
    [/end on/, { ends: [{ what: 'service', date: 'soon', source: read }], without: [] }],
  ];
  it('finds nothing in a good record', () => assert.deepEqual(faultsOf(good, newest), []));
  for (const [fault, change] of broken)
    it(`finds ${fault.source} in ${JSON.stringify(change)}`, () => {
      const found = faultsOf({ ...good, ...change }, newest);
      assert.ok(
        found.some((line) => fault.test(line)),
        found.join('; '),
      );
    });

  it('finds what is taken twice', () => {
    const other: Provider = { ...good, id: 'other', domains: ['gandi.example'], ispdb: [] };
    const among = (change: Partial<Provider>): string =>
      faultsAmong([
        { ...good, domains: ['gandi.example', 'gandi.test'] },
        { ...other, ...change },
      ]).join('; ');
    assert.match(among({ id: 'gandi', domains: [] }), /^id gandi is taken twice$/);
    assert.match(among({}), /^domain gandi\.example is claimed twice$/);
    assert.match(among({ domains: [], ispdb: ['gandi.net'] }), /^ISPDB gandi\.net is claimed twice$/);
    assert.match(among({ domains: [], shares: ['gandi'] }), /does not say so$/);
  });

  it('finds what a record leaves open', () => {
    const { resetBy, ...others } = good;
    assert.equal(resetBy, 'administrator');
    assert.deepEqual(gapsOf({ ...others, untold: [] }), ['limits', 'resetBy']);
    assert.deepEqual(gapsOf({ ...good, without: [], smtp: [] }), [
      'enable',
      'appPasswordPage',
      'oauth',
      'ends',
      'smtp',
    ]);
  });
});

describe('the providers of the ISPDB', () => {
  for (const provider of ispdbProviders())
    it(`${provider.id} keeps to the schema`, () => assert.deepEqual(faultsOf(provider, newest), []));

  it('have ids of their own', () => {
    const all = [...providers, ...ispdbProviders()].map(({ id }) => id);
    assert.equal(new Set(all).size, all.length);
  });
});

describe('gateways', () => {
  it('have names of their own and valid patterns that no provider has', () => {
    assert.equal(new Set(gateways.map(({ name }) => name)).size, gateways.length);
    const taken = new Set(providers.flatMap((provider) => [...provider.mx]));
    const all: readonly Gateway[] = gateways;
    for (const { name, mx, source } of all) {
      assert.ok(source.url.startsWith('https://'));
      assert.ok(!isRead(source) || (isIsoDay(source.checked) && source.checked <= newest), name);
      for (const pattern of mx) {
        assert.ok(expandMxPattern(pattern).length > 0);
        assert.ok(!taken.has(pattern));
      }
    }
  });
});

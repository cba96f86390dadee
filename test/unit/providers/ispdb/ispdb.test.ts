import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { identifyProvider } from '../../../../src/core/providers/identify.ts';
import {
  ispdbProviderOf,
  ispdbProviders,
  providerById,
  providers,
} from '../../../../src/core/providers/all.ts';
import { ispdbEntries } from '../../../../src/core/providers/ispdb/entries.ts';
import { makeIspdb } from '../../../../src/core/providers/ispdb/ispdb.ts';
import { isDomainOf, isHostOf } from '../../../../src/core/providers/provider-hosts.ts';

const lines = ispdbEntries.trim().split('\n');
const own = new Map(
  providers.flatMap((record) => [record.id, ...(record.ispdb ?? [])].map((id) => [id, record])),
);

describe('the ISPDB', () => {
  it('is here whole, under its licence', () => {
    assert.equal(lines.length, 163);
    const file = readFileSync(
      new URL('../../../../src/core/providers/ispdb/entries.ts', import.meta.url),
      'utf8',
    );
    assert.match(file.slice(0, 400), /Mozilla Public License, v\. 2\.0/);
    assert.doesNotMatch(ispdbEntries, /\/plain|:25\/|%EMAIL/);
  });

  it('answers for every id, by a record of its own or by one of Mailops that stands for it', () => {
    for (const line of lines) {
      const id = line.split(';')[0] ?? '';
      const record = own.get(id) ?? providerById(id);
      assert.ok(record, id);
      assert.equal(
        own.has(id),
        ispdbProviders().every((each) => each.id !== id),
        id,
      );
    }
    const known = new Set(lines.map((line) => line.split(';')[0]));
    for (const record of providers)
      for (const id of record.ispdb ?? []) assert.ok(known.has(id), `${record.id} stands for ${id}`);
  });

  it('costs a provider of Mailops nothing and the others little', () => {
    const startedAt = performance.now();
    for (let round = 0; round < 20; round += 1) makeIspdb(providers);
    assert.ok((performance.now() - startedAt) / 20 < 50);
  });

  it('gives servers in the order of RFC 8314, and none without encryption', () => {
    const bol = providerById('bol.com.br');
    assert.deepEqual(bol?.smtp, [
      { host: 'smtps.bol.com.br', port: 465, security: 'tls', username: 'local-part' },
      { host: 'smtps.bol.com.br', port: 587, security: 'starttls', username: 'local-part' },
    ]);
    assert.deepEqual(bol.auth, ['password']);
    assert.deepEqual(providerById('nifty.com')?.imap, []);
  });

  it('takes the methods of the provider whose servers an entry names', () => {
    assert.deepEqual(providerById('umich.edu')?.auth, ['oauth2', 'app-password']);
    assert.equal(providerById('umich.edu')?.oauth?.issuer, 'https://accounts.google.com');
    assert.deepEqual(providerById('mit.edu')?.auth, ['oauth2']);
  });

  it('keeps OAuth 2.0 for registered programs where nobody can register by himself', () => {
    const comcast = providerById('comcast.net');
    assert.deepEqual([comcast?.auth, comcast?.oauthForRegistered], [['password'], true]);
  });

  it('fills hosts that carry the domain of the address', () => {
    assert.deepEqual(
      providerById('inbox.lv')?.imap.map(({ host, domains }) => [host, domains?.[0]]),
      ['lv', 'eu', 'lt', 'la'].map((end) => [`mail.inbox.${end}`, `inbox.${end}`]),
    );
  });

  for (const [domain, id] of [
    ['orange.fr', 'orange.fr'],
    ['bigpond.com', 'bigpond.com'],
    ['hotmail.com', 'outlook.com'],
    ['doctor.com', 'mail.com'],
    ['posteo.ch', 'posteo.de'],
    ['verizon.net', 'aol'],
    ['btinternet.com', 'btinternet.com'],
  ] as const)
    it(`names the provider of someone@${domain}`, () => {
      const found = identifyProvider({ domain, mx: [] }).provider;
      assert.deepEqual([found?.id, found?.evidence], [id, [{ source: 'domain', value: domain }]]);
      const record = providerById(id);
      assert.ok(record && isDomainOf(record, domain));
    });

  it('claims no domain that a record of Mailops has, and none of an organisation at Google', () => {
    for (const record of providers)
      for (const domain of record.domains) assert.equal(ispdbProviderOf(domain), undefined, domain);
    assert.equal(ispdbProviderOf('nyu.edu'), undefined);
    assert.equal(ispdbProviderOf('example.com'), undefined);
  });

  it('knows the hosts of its providers', () => {
    const record = providerById('btinternet.com');
    assert.ok(record && isHostOf(record, 'mail.btinternet.com'));
    assert.ok(!isHostOf(record, 'mail.example.com'));
  });
});

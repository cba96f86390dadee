import assert from 'node:assert/strict';

import { providerById, providers } from '../../../src/core/providers/all.ts';
import { gateways } from '../../../src/core/providers/gateways.ts';
import { expandMxPattern } from '../../../src/core/providers/mx-pattern.ts';
import { authMethods } from '../../../src/core/mailboxes/model.ts';

/** The contract's section 7, in its order. */
const contractIds =
  `microsoft365 outlook.com google yahoo aol icloud ovh ionos gandi zoho fastmail proton infomaniak hostinger godaddy
  rackspace mailbox.org yandex strato one.com gmx web.de mail.com t-online hetzner workmail namecheap migadu opensrs
  titan cpanel plesk zimbra`.split(/\s+/);

const hostName = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}$/;

/** Ports of the two protocols that are protected from the first byte or after STARTTLS (RFC 8314), and Bridge's own. */
const ports = {
  imap: { tls: [993], starttls: [143, 1143], none: [] },
  smtp: { tls: [465], starttls: [587, 1025], none: [] },
} as const satisfies Record<string, Record<string, readonly number[]>>;

describe('providers', () => {
  it('are those of the contract, each once', () => {
    assert.deepEqual(
      providers.map(({ id }) => id),
      contractIds,
    );
    for (const id of contractIds) assert.equal(providerById(id)?.id, id);
    assert.equal(providerById('constructor'), undefined);
  });

  it('own each domain only once', () => {
    const domains = providers.flatMap((provider) => [...provider.domains]);
    assert.deepEqual([...new Set(domains)], domains);
    for (const domain of domains) assert.match(domain, hostName);
  });

  for (const provider of providers) {
    describe(provider.id, () => {
      it('has hosts that are host names and ports that are never plain', () => {
        for (const leg of ['imap', 'smtp'] as const) {
          assert.ok(provider[leg].length > 0);
          for (const { host, port, security, domains } of provider[leg]) {
            const filled = host.replace(/\$\{\w+\}/g, 'example.org');
            if (host === '127.0.0.1') assert.equal(provider.id, 'proton');
            else assert.match(filled, hostName);
            assert.ok(
              (ports[leg][security] as readonly number[]).includes(port),
              `${host}:${port} ${security}`,
            );
            for (const domain of domains ?? []) assert.ok(provider.domains.includes(domain), domain);
          }
          for (const product of provider.products ?? []) {
            const { port, security } = product[leg];
            assert.ok((ports[leg][security] as readonly number[]).includes(port));
            assert.ok(product.hosts.source.startsWith('^') && product.hosts.source.endsWith('$'));
          }
        }
      });

      it('fills every place of its hosts from its MX or a fallback', () => {
        const known = new Set(['domain', ...Object.keys(provider.fallback ?? {})]);
        const patterns = provider.mx.flatMap(expandMxPattern);
        const named = patterns.flatMap(({ captures, labels }) => [
          ...Object.keys(captures),
          ...labels.flatMap((label) => (typeof label === 'string' ? [] : [label.capture])),
        ]);
        for (const { host } of [...provider.imap, ...provider.smtp]) {
          for (const [, place = ''] of host.matchAll(/\$\{(\w+)\}/g)) {
            assert.ok(known.has(place) || named.includes(place), place);
          }
          // A star at the end of a host would let an MX choose whose server gets the password.
          for (const { labels } of patterns) {
            for (const label of labels) {
              if (typeof label === 'string' || label.capture === undefined) continue;
              assert.ok(!host.endsWith(`\${${label.capture}}`));
            }
          }
        }
      });

      it('has valid MX patterns, methods, neighbours and words', () => {
        for (const pattern of provider.mx) assert.ok(expandMxPattern(pattern).length > 0);
        assert.ok(provider.auth.length > 0);
        for (const method of provider.auth) assert.ok(authMethods.includes(method));
        for (const other of provider.shares)
          assert.ok(providerById(other)?.shares.includes(provider.id), other);
        assert.ok(provider.name.length > 1 && provider.reset.length > 5);
        if (provider.panel !== undefined) assert.equal(new URL(provider.panel).protocol, 'https:');
      });

      it('names public sources and the day they were read', () => {
        assert.ok(provider.sources.length > 0);
        for (const { url, checked } of provider.sources) {
          assert.equal(new URL(url).protocol, 'https:');
          assert.match(checked, /^20\d\d-\d\d-\d\d$/);
          assert.ok(!Number.isNaN(Date.parse(checked)));
        }
      });
    });
  }

  it('keep to the ports that alone work', () => {
    const smtpPorts = (id: string): number[] => (providerById(id)?.smtp ?? []).map(({ port }) => port);
    for (const id of ['microsoft365', 'outlook.com', 'icloud']) assert.deepEqual(smtpPorts(id), [587], id);
    for (const id of ['workmail', 'infomaniak']) assert.deepEqual(smtpPorts(id), [465], id);
  });
});

describe('gateways', () => {
  it('have names of their own and valid patterns that no provider has', () => {
    assert.equal(new Set(gateways.map(({ name }) => name)).size, gateways.length);
    const taken = new Set(providers.flatMap((provider) => [...provider.mx]));
    for (const { mx } of gateways) {
      for (const pattern of mx) {
        assert.ok(expandMxPattern(pattern).length > 0);
        assert.ok(!taken.has(pattern));
      }
    }
  });
});

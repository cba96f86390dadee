import assert from 'node:assert/strict';

import { providerById } from '../../../src/core/providers/all.ts';
import { endpointsOf, usernameFor } from '../../../src/core/providers/endpoints.ts';
import type { Captures } from '../../../src/core/providers/provider.ts';

interface Row {
  readonly id: string;
  readonly domain?: string;
  readonly captures?: Captures;
  readonly host?: string;
  /** `host:port security username` of the first endpoint, or nothing. */
  readonly imap: string;
  readonly smtp: string;
}

const rows: readonly Row[] = [
  {
    id: 'microsoft365',
    imap: 'outlook.office365.com:993 tls address',
    smtp: 'smtp.office365.com:587 starttls address',
  },
  {
    id: 'icloud',
    imap: 'imap.mail.me.com:993 tls local-part',
    smtp: 'smtp.mail.me.com:587 starttls address',
  },
  { id: 'google', imap: 'imap.gmail.com:993 tls address', smtp: 'smtp.gmail.com:465 tls address' },
  {
    id: 'ionos',
    captures: { tld: 'co.uk' },
    imap: 'imap.ionos.co.uk:993 tls address',
    smtp: 'smtp.ionos.co.uk:465 tls address',
  },
  { id: 'ionos', imap: 'imap.ionos.de:993 tls address', smtp: 'smtp.ionos.de:465 tls address' },
  {
    id: 'zoho',
    captures: { site: 'zoho.eu' },
    imap: 'imappro.zoho.eu:993 tls address',
    smtp: 'smtppro.zoho.eu:465 tls address',
  },
  {
    id: 'zoho',
    host: 'SMTP.zoho.eu.',
    imap: 'imappro.zoho.eu:993 tls address',
    smtp: 'smtppro.zoho.eu:465 tls address',
  },
  {
    id: 'ionos',
    host: 'smtp.ionos.fr',
    imap: 'imap.ionos.fr:993 tls address',
    smtp: 'smtp.ionos.fr:465 tls address',
  },
  {
    id: 'ionos',
    host: 'smtp.ionos.evil.example',
    imap: 'imap.ionos.de:993 tls address',
    smtp: 'smtp.ionos.de:465 tls address',
  },
  {
    id: 'ionos',
    host: 'smtp.ionos.fr',
    captures: { tld: 'es' },
    imap: 'imap.ionos.es:993 tls address',
    smtp: 'smtp.ionos.es:465 tls address',
  },
  {
    id: 'workmail',
    host: 'imap.mail.us-east-1.awsapps.com',
    imap: 'imap.mail.us-east-1.awsapps.com:993 tls address',
    smtp: 'smtp.mail.us-east-1.awsapps.com:465 tls address',
  },
  { id: 'zoho', imap: 'imappro.zoho.com:993 tls address', smtp: 'smtppro.zoho.com:465 tls address' },
  {
    id: 'zoho',
    domain: 'zohomail.in',
    imap: 'imap.zoho.in:993 tls address',
    smtp: 'smtp.zoho.in:465 tls address',
  },
  { id: 'gmx', domain: 'gmx.de', imap: 'imap.gmx.net:993 tls address', smtp: 'mail.gmx.net:465 tls address' },
  {
    id: 'gmx',
    domain: 'GMX.com',
    imap: 'imap.gmx.com:993 tls address',
    smtp: 'mail.gmx.com:465 tls address',
  },
  { id: 'ovh', imap: 'ssl0.ovh.net:993 tls address', smtp: 'ssl0.ovh.net:465 tls address' },
  {
    id: 'ovh',
    host: 'EX5.mail.ovh.net',
    imap: 'ex5.mail.ovh.net:993 tls address',
    smtp: 'ex5.mail.ovh.net:587 starttls address',
  },
  {
    id: 'ovh',
    host: 'pro1.mail.ovh.net',
    imap: 'pro1.mail.ovh.net:993 tls address',
    smtp: 'pro1.mail.ovh.net:587 starttls address',
  },
  {
    id: 'ovh',
    host: 'ex5.mail.ovh.net.evil.example',
    imap: 'ssl0.ovh.net:993 tls address',
    smtp: 'ssl0.ovh.net:465 tls address',
  },
  {
    id: 'workmail',
    captures: { region: 'eu-west-1' },
    imap: 'imap.mail.eu-west-1.awsapps.com:993 tls address',
    smtp: 'smtp.mail.eu-west-1.awsapps.com:465 tls address',
  },
  { id: 'workmail', imap: '', smtp: '' },
  { id: 'cpanel', imap: 'mail.exemple.fr:993 tls address', smtp: 'mail.exemple.fr:465 tls address' },
  { id: 'proton', imap: '127.0.0.1:1143 starttls address', smtp: '127.0.0.1:1025 starttls address' },
];

describe('endpointsOf', () => {
  for (const row of rows) {
    const given = [row.domain, ...Object.values(row.captures ?? {}), row.host].filter(Boolean).join(', ');
    it(`${row.id} ${given && `(${given}) `}→ ${row.imap || 'nothing'}`, () => {
      const provider = providerById(row.id);
      assert.ok(provider);
      const found = endpointsOf(provider, row.domain ?? 'exemple.fr', row.captures, row.host);
      const show = ([first]: typeof found.imap): string =>
        first ? `${first.host}:${first.port} ${first.security} ${first.username}` : '';
      assert.equal(show(found.imap), row.imap);
      assert.equal(show(found.smtp), row.smtp);
      assert.ok([...found.imap, ...found.smtp].every(({ host }) => !host.includes('$')));
    });
  }

  it('says where the country is only assumed', () => {
    const provider = providerById('ionos');
    assert.ok(provider);
    const isAssumed = (...hosts: readonly string[]): unknown =>
      endpointsOf(provider, 'exemple.fr', {}, ...hosts).smtp[0]?.isAssumed;
    assert.equal(isAssumed(), true);
    assert.equal(isAssumed('imap.example.com'), true);
    assert.equal(isAssumed('imap.example.com', 'smtp.ionos.fr'), undefined);
  });

  it('offers a self-hosted mailbox both ways to submit', () => {
    const provider = providerById('plesk');
    assert.ok(provider);
    assert.deepEqual(
      endpointsOf(provider, 'exemple.fr').smtp.map(({ port, security }) => `${port} ${security}`),
      ['465 tls', '587 starttls'],
    );
  });
});

describe('usernameFor', () => {
  for (const [address, form, name] of [
    ['claire@icloud.com', 'address', 'claire@icloud.com'],
    ['claire@icloud.com', 'local-part', 'claire'],
    ['"a@b"@icloud.com', 'local-part', '"a@b"'],
    ['claire', 'local-part', 'claire'],
  ] as const) {
    it(`${address} as ${form} → ${name}`, () => assert.equal(usernameFor(address, form), name));
  }
});

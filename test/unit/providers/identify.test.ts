import assert from 'node:assert/strict';

import { ispdbProviderOf, ispdbProviders } from '../../../src/core/providers/all.ts';
import { confidence } from '../../../src/core/providers/confidence.ts';
import { identifyProvider } from '../../../src/core/providers/identify.ts';

interface Row {
  readonly of: string;
  readonly domain?: string;
  /** In order of preference. */
  readonly mx?: readonly string[];
  readonly file?: string;
  readonly id: string | null;
  readonly sure?: number;
  readonly gateway?: string;
  readonly candidates?: readonly string[];
  readonly captures?: Readonly<Record<string, string>>;
}

const own = ['cpanel', 'plesk', 'zimbra'];

const rows: readonly Row[] = [
  {
    of: 'Microsoft',
    mx: ['exemple-fr.mail.protection.outlook.com'],
    id: 'microsoft365',
    sure: confidence.mx,
  },
  {
    of: "Microsoft's new suffix",
    mx: ['contoso-com.o-v1.mx.microsoft'],
    id: 'microsoft365',
    sure: confidence.mx,
  },
  { of: 'Exchange Online Protection', mx: ['exemple-fr.mail.eo.outlook.com'], id: 'microsoft365' },
  { of: 'Microsoft in Germany', mx: ['exemple.mail.protection.outlook.de'], id: 'microsoft365' },
  { of: 'Outlook.com', mx: ['outlook-com.olc.protection.outlook.com'], id: 'outlook.com' },
  {
    of: 'Google',
    mx: ['aspmx.l.google.com', 'alt1.aspmx.l.google.com', 'aspmx2.googlemail.com'],
    id: 'google',
    sure: confidence.mx,
  },
  { of: 'Google with one MX', mx: ['smtp.google.com'], id: 'google', sure: confidence.mx },
  { of: 'a domain that only looks like Google', mx: ['google.com.evil.example'], id: null },
  { of: 'aspmx of another', mx: ['aspmx.l.google.com.evil.example'], id: null },
  { of: 'a name that ends like one of Google', mx: ['notsmtp.google.com', 'xl.google.com'], id: null },
  { of: 'OVHcloud', mx: ['mx1.mail.ovh.net', 'mx2.mail.ovh.net'], id: 'ovh', sure: confidence.mx },
  { of: 'IONOS in France', mx: ['mx00.ionos.fr', 'mx01.ionos.fr'], id: 'ionos', captures: { tld: 'fr' } },
  { of: 'IONOS in Britain', mx: ['mx00.ionos.co.uk'], id: 'ionos', captures: { tld: 'co.uk' } },
  { of: 'IONOS in Germany', mx: ['mx00.kundenserver.de'], id: 'ionos' },
  { of: '1&1', mx: ['mx00.1and1.es'], id: 'ionos', captures: { tld: 'es' } },
  { of: '1&1 elsewhere', mx: ['mx00.1and1.example'], id: 'ionos', captures: {} },
  { of: 'Gandi', mx: ['spool.mail.gandi.net', 'fb.mail.gandi.net'], id: 'gandi' },
  { of: 'Zoho in Europe', mx: ['mx.zoho.eu', 'mx2.zoho.eu'], id: 'zoho', captures: { site: 'zoho.eu' } },
  { of: 'Zoho in Canada', mx: ['mx.zohocloud.ca'], id: 'zoho', captures: { site: 'zohocloud.ca' } },
  { of: 'Fastmail', mx: ['in1-smtp.messagingengine.com'], id: 'fastmail' },
  { of: 'Proton', mx: ['mail.protonmail.ch', 'mailsec.protonmail.ch'], id: 'proton' },
  { of: 'Infomaniak', mx: ['mta-gw.infomaniak.ch'], id: 'infomaniak' },
  { of: 'Yandex', mx: ['mx.yandex.net'], id: 'yandex' },
  { of: 'another host of Yandex', mx: ['mxbacks.yandex.net'], id: null },
  {
    of: 'WorkMail, whose MX is also that of SES',
    mx: ['inbound-smtp.eu-west-1.amazonaws.com'],
    id: 'workmail',
    sure: confidence.sharedMx,
    captures: { region: 'eu-west-1' },
  },
  {
    of: 'an own domain at Yahoo or AOL',
    mx: ['mx-biz.mail.am0.yahoodns.net'],
    id: 'yahoo',
    sure: confidence.sharedMx,
    candidates: ['aol'],
  },
  {
    of: 'AOL',
    domain: 'aol.com',
    mx: ['mx-aol.mail.gm0.yahoodns.net'],
    id: 'aol',
    sure: confidence.ownDomain,
  },
  {
    of: 'Yahoo',
    domain: 'yahoo.fr',
    mx: ['mx-eu.mail.am0.yahoodns.net'],
    id: 'yahoo',
    sure: confidence.ownDomain,
  },
  { of: 'Gmail without DNS', domain: 'gmail.com', id: 'google', sure: confidence.ownDomain },
  { of: 'capitals and a final dot', domain: 'GMail.com.', mx: ['GMAIL-SMTP-IN.L.GOOGLE.COM.'], id: 'google' },
  { of: 'web.de', domain: 'web.de', mx: ['mx-ha02.web.de'], id: 'web.de', sure: confidence.ownDomain },
  {
    of: 'Gmail whose MX claim to be another',
    domain: 'gmail.com',
    mx: ['mx1.mail.ovh.net'],
    id: 'google',
    sure: confidence.mixed,
    candidates: ['ovh'],
  },
  {
    of: 'two providers at once',
    mx: ['aspmx.l.google.com', 'mx1.mail.ovh.net'],
    id: 'google',
    sure: confidence.mixed,
    candidates: ['ovh'],
  },
  { of: 'a gateway', mx: ['eu-smtp-inbound-1.mimecast.com'], id: null, gateway: 'Mimecast' },
  { of: 'a domain that only looks like a gateway', mx: ['eu-smtp-inbound-1.notmimecast.com'], id: null },
  { of: 'the gateway itself, not under it', mx: ['mimecast.com'], id: null },
  {
    of: 'Trend Micro in Europe',
    mx: ['exemple.in.hes.trendmicro.eu'],
    id: null,
    gateway: 'Trend Micro Email Security',
  },
  { of: 'Mimecast in South Africa', mx: ['za-smtp-inbound-1.mimecast.co.za'], id: null, gateway: 'Mimecast' },
  { of: 'Barracuda', mx: ['d1.ess.barracudanetworks.com'], id: null, gateway: 'Barracuda Email Security' },
  {
    of: 'Barracuda in Germany',
    mx: ['d1.ess.de.barracudanetworks.com'],
    id: null,
    gateway: 'Barracuda Email Security',
  },
  {
    of: "Trend Micro's newer suffix",
    mx: ['exemple.in.tmes.trendmicro.eu'],
    id: null,
    gateway: 'Trend Micro Email Security',
  },
  { of: 'Hornetsecurity', mx: ['mx01.hornetsecurity.com'], id: null, gateway: 'Hornetsecurity' },
  { of: 'SpamExperts', mx: ['fallbackmx.spamexperts.eu'], id: null, gateway: 'SpamExperts' },
  { of: 'Forcepoint', mx: ['cust1234-1.in.mailcontrol.com'], id: null, gateway: 'Forcepoint Email Security' },
  { of: 'Cloudflare Email Routing, which forwards', mx: ['route1.mx.cloudflare.net'], id: null },
  { of: 'a name that ends like one of the ISPDB', mx: ['mx01.notposteo.de'], id: null },
  { of: 'a longer name than one of the ISPDB', mx: ['posteo.de.evil.example'], id: null },
  {
    of: 'a gateway that left the way behind it open',
    mx: ['mx1.exemple.iphmx.com', 'exemple-fr.mail.protection.outlook.com'],
    id: 'microsoft365',
    sure: confidence.behindGateway,
    gateway: 'Cisco Secure Email',
  },
  {
    of: 'a consumer domain behind a gateway',
    domain: 'icloud.com',
    mx: ['mx1.pphosted.com'],
    id: 'icloud',
    sure: confidence.ownDomain,
    gateway: 'Proofpoint',
  },
  { of: 'a domain that receives at itself', mx: ['exemple.fr'], id: null, candidates: own },
  { of: 'a domain that receives at mail.', mx: ['mail.exemple.fr.'], id: null, candidates: own },
  {
    of: 'a Unicode domain that receives at itself',
    domain: 'exämple.fr',
    mx: ['mail.xn--exmple-cua.fr'],
    id: null,
    candidates: own,
  },
  { of: 'an unknown host', mx: ['mx.hoster.example'], id: null },
  { of: 'no mail at all (RFC 7505)', mx: [''], id: null },
  { of: 'nothing', id: null },
  {
    of: 'the file and the MX',
    mx: ['mx00.ionos.fr'],
    file: 'ionos',
    id: 'ionos',
    sure: confidence.file,
    captures: { tld: 'fr' },
  },
  {
    of: 'the file against the MX',
    mx: ['aspmx.l.google.com'],
    file: 'ovh',
    id: 'ovh',
    sure: confidence.file,
    candidates: ['google'],
  },
  {
    of: 'the file where the MX is shared',
    mx: ['mx-biz.mail.am0.yahoodns.net'],
    file: 'aol',
    id: 'aol',
    candidates: [],
  },
  {
    of: 'the file behind a gateway',
    mx: ['x.mimecast.com'],
    file: 'google',
    id: 'google',
    gateway: 'Mimecast',
  },
  { of: 'an id of the ISPDB', file: 'comcast.net', id: 'comcast.net', sure: confidence.file },
  { of: 'a word of the language', file: 'constructor', id: 'constructor', sure: confidence.file },
  { of: 'the file against the domain', domain: 'gmail.com', file: 'ovh', id: 'ovh', candidates: ['google'] },
];

describe('identifyProvider', () => {
  for (const row of rows) {
    it(`${row.of} → ${row.id ?? row.gateway ?? 'unknown'}`, () => {
      const identity = identifyProvider({
        domain: row.domain ?? 'exemple.fr',
        mx: (row.mx ?? []).map((exchange, at) => ({ exchange, preference: (at + 1) * 10 })),
        fileProvider: row.file,
      });
      assert.equal(identity.provider?.id ?? null, row.id);
      assert.equal(identity.gateway, row.gateway ?? null);
      assert.deepEqual(identity.candidates, row.candidates ?? []);
      if (identity.provider) assert.deepEqual(identity.provider.candidates, row.candidates ?? []);
      if (row.sure !== undefined) assert.equal(identity.provider?.confidence, row.sure);
      if (row.captures) assert.deepEqual(identity.captures, row.captures);
    });
  }

  it('knows domains and MX of the ISPDB where it has no record of its own', () => {
    const [known] = ispdbProviders().flatMap(({ id, domains }) =>
      domains.filter((domain) => ispdbProviderOf(domain)?.id === id).map((domain) => ({ id, domain })),
    );
    assert.ok(known);
    const byMx = (exchange: string): ReturnType<typeof identifyProvider> =>
      identifyProvider({ domain: 'exemple.fr', mx: [{ preference: 1, exchange }] });
    assert.equal(byMx(`mx1.${known.domain}.`).provider?.id, known.id);
    assert.equal(byMx(`mx1.${known.domain}`).provider?.confidence, confidence.ispdbMx);
    assert.equal(byMx(`mx1.${known.domain}`).isSettled, false);
    assert.equal(byMx(`mx1.not${known.domain}`).provider, null);
    assert.equal(byMx(`${known.domain}.evil.example`).provider, null);
    const { provider } = identifyProvider({ domain: known.domain, mx: [] });
    assert.equal(provider?.id, known.id);
    assert.equal(provider.confidence, confidence.ownDomain);
  });

  it('goes by preference, not by the order of the answer', () => {
    const mx = [
      { preference: 20, exchange: 'mx1.mail.ovh.net' },
      { preference: 5, exchange: 'aspmx.l.google.com' },
    ];
    assert.equal(identifyProvider({ domain: 'exemple.fr', mx }).provider?.id, 'google');
    assert.deepEqual(
      mx.map(({ preference }) => preference),
      [20, 5],
    );
  });

  it('shows what every finding rests on', () => {
    const { provider } = identifyProvider({
      domain: 'gmail.com',
      mx: [{ preference: 5, exchange: 'Gmail-SMTP-in.l.google.com' }],
      fileProvider: 'google',
    });
    assert.deepEqual(provider, {
      id: 'google',
      name: 'Google',
      confidence: 1,
      evidence: [
        { source: 'file', value: 'google' },
        { source: 'domain', value: 'gmail.com' },
        { source: 'mx', value: 'gmail-smtp-in.l.google.com' },
      ],
      candidates: [],
    });
  });

  it('shows the MX that speak against the file', () => {
    const { provider } = identifyProvider({
      domain: 'exemple.fr',
      mx: [{ preference: 1, exchange: 'aspmx.l.google.com' }],
      fileProvider: 'ovh',
    });
    assert.deepEqual(provider?.evidence, [
      { source: 'file', value: 'ovh' },
      { source: 'mx', value: 'aspmx.l.google.com' },
    ]);
  });
});

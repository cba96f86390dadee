import { lazy } from '../lazy.ts';
import { makeIspdb } from './ispdb/ispdb.ts';
import { microsoft365 } from './data/microsoft365.ts';
import { outlookCom } from './data/outlook.com.ts';
import { google } from './data/google.ts';
import { yahoo } from './data/yahoo.ts';
import { aol } from './data/aol.ts';
import { icloud } from './data/icloud.ts';
import { ovh } from './data/ovh.ts';
import { ionos } from './data/ionos.ts';
import { gandi } from './data/gandi.ts';
import { zoho } from './data/zoho.ts';
import { fastmail } from './data/fastmail.ts';
import { proton } from './data/proton.ts';
import { infomaniak } from './data/infomaniak.ts';
import { hostinger } from './data/hostinger.ts';
import { godaddy } from './data/godaddy.ts';
import { rackspace } from './data/rackspace.ts';
import { mailboxOrg } from './data/mailbox.org.ts';
import { yandex } from './data/yandex.ts';
import { strato } from './data/strato.ts';
import { oneCom } from './data/one.com.ts';
import { gmx } from './data/gmx.ts';
import { webDe } from './data/web.de.ts';
import { mailCom } from './data/mail.com.ts';
import { tOnline } from './data/t-online.ts';
import { hetzner } from './data/hetzner.ts';
import { workmail } from './data/workmail.ts';
import { namecheap } from './data/namecheap.ts';
import { migadu } from './data/migadu.ts';
import { opensrs } from './data/opensrs.ts';
import { titan } from './data/titan.ts';
import { cpanel } from './data/cpanel.ts';
import { plesk } from './data/plesk.ts';
import { zimbra } from './data/zimbra.ts';
import { orangeFr } from './data/orange.fr.ts';
import { freeFr } from './data/free.fr.ts';
import { sfrFr } from './data/sfr.fr.ts';
import { laposteNet } from './data/laposte.net.ts';
import { swisscomCh } from './data/swisscom.ch.ts';
import { posteoDe } from './data/posteo.de.ts';
import { mailfenceCom } from './data/mailfence.com.ts';
import { runboxCom } from './data/runbox.com.ts';
import { seznamCz } from './data/seznam.cz.ts';
import { qqCom } from './data/qq.com.ts';
import { netease163Com } from './data/163.com.ts';
import { mailRu } from './data/mail.ru.ts';
import { naverCom } from './data/naver.com.ts';
import { liberoIt } from './data/libero.it.ts';
import { freenetDe } from './data/freenet.de.ts';
import { hostpointCh } from './data/hostpoint.ch.ts';
import { purelymailCom } from './data/purelymail.com.ts';
import { transipNl } from './data/transip.nl.ts';
import { dreamhostCom } from './data/dreamhost.com.ts';
import { loopiaSe } from './data/loopia.se.ts';
import { simplyCom } from './data/simply.com.ts';
import { forwardemailNet } from './data/forwardemail.net.ts';
import { mxrouteCom } from './data/mxroute.com.ts';
import { allInklCom } from './data/all-inkl.com.ts';
import { dfEu } from './data/df.eu.ts';
import type { Provider } from './provider.ts';

/**
 * Every provider that Mailops has a record of, those of the contract's section 7 in its order, then others. Where several receive on
 * one MX host, the one listed first is the likelier.
 */
export const providers: readonly Provider[] = [
  microsoft365,
  outlookCom,
  google,
  yahoo,
  aol,
  icloud,
  ovh,
  ionos,
  gandi,
  zoho,
  fastmail,
  proton,
  infomaniak,
  hostinger,
  godaddy,
  rackspace,
  mailboxOrg,
  yandex,
  strato,
  oneCom,
  gmx,
  webDe,
  mailCom,
  tOnline,
  hetzner,
  workmail,
  namecheap,
  migadu,
  opensrs,
  titan,
  cpanel,
  plesk,
  zimbra,
  orangeFr,
  freeFr,
  sfrFr,
  laposteNet,
  swisscomCh,
  posteoDe,
  mailfenceCom,
  runboxCom,
  seznamCz,
  qqCom,
  netease163Com,
  mailRu,
  naverCom,
  liberoIt,
  freenetDe,
  hostpointCh,
  purelymailCom,
  transipNl,
  dreamhostCom,
  loopiaSe,
  simplyCom,
  forwardemailNet,
  mxrouteCom,
  allInklCom,
  dfEu,
];

const byId: ReadonlyMap<string, Provider> = new Map(providers.map((provider) => [provider.id, provider]));

/** Read when first asked for: whoever has a provider of Mailops's own never waits for it. */
const ispdb = lazy(() => makeIspdb(providers));

/** The provider of that id, of Mailops's own records or else of the ISPDB; the id may be any string a file holds. */
export function providerById(id: string): Provider | undefined {
  return byId.get(id) ?? ispdb().byId.get(id);
}

/** The providers that Mailops knows from Mozilla's ISPDB alone: their servers and methods, and nothing of panels and limits. */
export function ispdbProviders(): readonly Provider[] {
  return [...ispdb().byId.values()];
}

/** Whose domain it is by the ISPDB where no own record claims it, of addresses or of MX hosts; in ASCII and lower case. */
export function ispdbProviderOf(domain: string): Provider | undefined {
  return ispdb().byDomain.get(domain);
}

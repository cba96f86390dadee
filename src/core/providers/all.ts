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
import type { Provider } from './provider.ts';

/**
 * Every provider that Mailops knows by itself, in the order of the contract's section 7. Where several receive on
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
];

const byId: ReadonlyMap<string, Provider> = new Map(providers.map((provider) => [provider.id, provider]));

/** The provider of that id, which may be any string a file holds. */
export function providerById(id: string): Provider | undefined {
  return byId.get(id);
}

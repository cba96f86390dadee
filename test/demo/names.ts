import type { Answer } from 'dns-packet';

const ttl = 300;
const here = (name: string): Answer => ({ name, type: 'A', ttl, data: '127.0.0.1' });
const mail = (name: string, exchange: string): Answer => ({
  name,
  type: 'MX',
  ttl,
  data: { preference: 10, exchange },
});

/** A name of the kind that Microsoft gives to each of its customers' domains. */
const microsoft = 'office-test.mail.protection.outlook.com';

/** All that the demo's name server knows: everything points at this machine. */
export const demoNames: readonly Answer[] = [
  ...['workshop.test', 'old-shop.test', 'cellar.test'].flatMap((domain) => [
    mail(domain, `mail.${domain}`),
    here(`mail.${domain}`),
  ]),
  mail('office.test', microsoft),
  here(microsoft),
  here('mail.office.test'),
];

import { secretPlaceText } from '../../language/hover/credential-hover.ts';
import type { AuthMethod } from '../../mailboxes/model.ts';
import type { Words } from '../../words/words.ts';
import type { GuideFacts } from '../facts.ts';
import { credentialsOf, serviceSettings, type ServiceSettings } from '../settings/service-settings.ts';
import { securityName } from '../teller.ts';
import type { SheetField, SheetScene, SheetSection } from './sheet.ts';
import { told, toldAll } from './told.ts';

/** How the account is reached, and where its secret is kept: the place, never the secret. */
export function settingsSection(facts: GuideFacts, { words }: SheetScene): SheetSection {
  const services = serviceSettings(facts);
  const hasTarget = services.some(({ side }) => side === 'target');
  const secrets = (['source', 'target'] as const).flatMap((side) =>
    credentialsOf(facts, side).map((credential) => secretPlaceText(credential, words)),
  );
  const fields: SheetField[] = [
    ...services.map((service) => ({
      label: labelOf(service, hasTarget, words),
      values: [serviceText(service, words)],
    })),
    { label: words.t('Where the secret is kept'), values: [...new Set(secrets)] },
    { label: words.t('SMTP AUTH is needed for'), values: toldAll([facts.mailbox.smtpNeeded]) },
  ];
  return { title: words.t('Settings used'), blocks: [{ kind: 'fields', fields }] };
}

function labelOf({ side, leg }: ServiceSettings, hasTarget: boolean, words: Words): string {
  const name = leg.toUpperCase();
  if (!hasTarget) return name;
  return side === 'source'
    ? words.t('{service}, old mailbox', { service: name })
    : words.t('{service}, new mailbox', { service: name });
}

function serviceText({ leg, standing, way }: ServiceSettings, words: Words): string {
  if (standing === 'off')
    return words.t('The file says that this mailbox has no {service}.', { service: leg.toUpperCase() });
  if (!way) return words.t('No server name is known.');
  const parts = [
    `${way.host}:${way.port}`,
    securityName(way.security, words),
    told(way.username),
    methodNames[way.auth](words),
  ];
  const text = parts.join(' · ');
  return standing === 'guess' ? words.t('{settings} (only a guess)', { settings: text }) : text;
}

const methodNames: Readonly<Record<AuthMethod, (words: Words) => string>> = {
  password: (words) => words.t('Password'),
  'app-password': (words) => words.t('App password'),
  oauth2: () => 'OAuth 2.0',
};

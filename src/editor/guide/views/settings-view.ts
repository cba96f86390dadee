import { signInKindOf } from '../../../core/guide/clients/sign-in.ts';
import type { GuideFacts } from '../../../core/guide/facts.ts';
import {
  credentialsOf,
  serviceSettings,
  type ServiceSettings,
} from '../../../core/guide/settings/service-settings.ts';
import { loginPieces } from '../../../core/language/hover/auth-hover.ts';
import { secretPlaceText } from '../../../core/language/hover/credential-hover.ts';
import type { HoverPiece } from '../../../core/language/hover/hover-content.ts';
import { portNotes } from '../../../core/language/hover/port-notes.ts';
import { endPieces } from '../../../core/language/hover/service-end.ts';
import { usualPorts } from '../../../core/providers/guess-hosts.ts';
import { bestPort } from '../../../core/providers/provider-ports.ts';
import type { Provider } from '../../../core/providers/provider.ts';
import type { Side } from '../../../core/report/report.ts';
import type { Words } from '../../../core/words/words.ts';
import type { HelpView } from '../../../shared/help-view.ts';
import { endpointValues, loginWord } from './endpoint-values.ts';

type SettingsView = HelpView['settings'];
type ServiceView = SettingsView['services'][number];

/** The settings of the mailbox for any mail program, why they are so, and where the secret is. `today` is an ISO 8601 calendar date. */
export function settingsView(
  facts: GuideFacts,
  words: Words,
  today: string = new Date().toISOString().slice(0, 10),
): SettingsView {
  return {
    services: serviceSettings(facts).map((service) => serviceView(service, words)),
    notes: notesOf(facts, words, today),
  };
}

function serviceView(service: ServiceSettings, words: Words): ServiceView {
  const { side, leg, standing, way } = service;
  const note = noteOf(service, words).join(' ');
  return {
    title: titles[side][leg](words),
    values:
      way && standing === 'known'
        ? [
            ...endpointValues(way, undefined, words),
            { label: words.t('User name'), value: way.username },
            { label: words.t('Login'), value: loginWord(way.auth, words) },
          ]
        : [],
    ...(note !== '' && { note }),
  };
}

const titles: Readonly<Record<Side, Readonly<Record<'imap' | 'smtp', (words: Words) => string>>>> = {
  source: {
    imap: (words) => words.t('IMAP, to receive'),
    smtp: (words) => words.t('SMTP, to send'),
  },
  target: {
    imap: (words) => words.t('New mailbox: IMAP, to receive'),
    smtp: (words) => words.t('New mailbox: SMTP, to send'),
  },
};

function noteOf({ leg, standing, way, provider, reasons }: ServiceSettings, words: Words): string[] {
  const service = leg.toUpperCase();
  if (standing === 'off') return [words.t('The file says that this mailbox has no {service}.', { service })];
  if (!way || standing === 'none') return [words.t('No server name is known.')];
  if (standing === 'guess')
    return [
      words.t(
        'Only a guess: Mailops would try {host}. Ask the mail provider for the server name before anybody types it in.',
        { host: way.host },
      ),
    ];
  const why = reasons.map((message) => words.t(message));
  const [usual] = usualPorts[leg];
  if (standing === 'plain')
    return [
      ...why,
      words.t('For {service}, port {port} with “{security}” is recommended.', { service, ...usual }),
    ];
  return [
    ...why,
    ...portNotes(leg, provider, (provider && bestPort(provider, leg, way.host)) ?? usual, words),
  ];
}

function notesOf(facts: GuideFacts, words: Words, today: string): string[] {
  const { provider, mailbox, targetProvider } = facts;
  return [
    ...(signInKindOf(facts) === 'microsoft'
      ? [
          words.t(
            'Outlook, Apple Mail and phones sign in as Exchange and need none of these values: they are for programs that speak IMAP and SMTP.',
          ),
        ]
      : []),
    ...secretNotes(facts, words),
    ...(mailbox.smtpNeeded === undefined
      ? []
      : [
          words.t('Sending with a login (SMTP AUTH) has to stay on: {reason}.', {
            reason: mailbox.smtpNeeded,
          }),
        ]),
    ...(provider ? providerNotes(provider, today, words) : []),
    ...(targetProvider && targetProvider !== provider ? providerNotes(targetProvider, today, words) : []),
  ];
}

function secretNotes(facts: GuideFacts, words: Words): string[] {
  const [source, target] = [credentialsOf(facts, 'source'), credentialsOf(facts, 'target')];
  const told = source.map((credential) => secretPlaceText(credential, words));
  return [
    ...(told.length > 0 ? told : [words.t('The file does not say where the secret is kept (“credential”).')]),
    ...target.map((credential) =>
      words.t('New mailbox: {place}', { place: secretPlaceText(credential, words) }),
    ),
    words.t('No mail program shows the password: it can be replaced at the server, not read back.'),
  ];
}

/** A provider's name comes first, since a mailbox on the move has two. */
function providerNotes(provider: Provider, today: string, words: Words): string[] {
  return [...loginPieces(provider, today, words), ...endPieces(provider, 'service', today, words)]
    .flatMap((piece: HoverPiece) => (piece.kind === 'sentence' ? piece.text : []))
    .map((text) =>
      text.includes(provider.name) ? text : words.t('{provider}: {text}', { provider: provider.name, text }),
    );
}

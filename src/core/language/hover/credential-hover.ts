import type { LegPlan } from '../../diagnosis/leg-plan.ts';
import { shownVariable } from '../../lint/secrets/variable-name.ts';
import type { Credential } from '../../mailboxes/model.ts';
import type { Words } from '../../words/words.ts';
import { mailboxCommand } from './command-links.ts';
import type { HoverCell, HoverPiece } from './hover-content.ts';
import type { HoverPlace } from './hover-place.ts';
import { waysAt } from './ways-in.ts';

type Kind = Credential['kind'];

/** `credential`, of the mailbox or of one server: where the secret comes from and the only places it may go to. */
export function credentialPieces(place: HoverPlace): HoverPiece[] {
  const { words, leg, spot } = place;
  const { plans } = waysAt(place);
  const legs = leg ? [leg] : (['imap', 'smtp'] as const);
  const used = legs.flatMap((one) => plans[one] ?? []);
  const [credential] = used.flatMap((plan) => plan.credential ?? []);
  if (!spot.entry) return [placeholderNote(words)];
  if (!credential) return [];
  return [
    { kind: 'heading', text: secretPlaceText(credential, words) },
    ...boundTo(used, words),
    {
      kind: 'sentence',
      text: words.t(
        'The secret is bound to these user names and servers: where the file changes one of them, Mailops asks before it sends.',
      ),
    },
    ...notes[credential.kind](words),
    ...(credential.kind === 'editor' ? mailboxCommand('mailops.setPassword', place) : []),
  ];
}

/** Where a secret is kept, in one sentence; of a vault not which entry, since a secret may have been written there by mistake. */
export function secretPlaceText(credential: Credential, words: Words): string {
  return headings[credential.kind](credential, words);
}

const headings: Readonly<Record<Kind, (credential: Credential, words: Words) => string>> = {
  editor: (_, words) => words.t('The secret is in the secret storage of this editor.'),
  env: (credential, words) =>
    words.t('The secret is in the environment variable {variable}.', {
      variable: credential.kind === 'env' ? shownVariable(credential.name) : '',
    }),
  bitwarden: (_, words) => words.t('The secret is in Bitwarden.'),
  pass: (_, words) => words.t('The secret is in the password store “pass”.'),
  '1password': (_, words) => words.t('The secret is in 1Password.'),
  keepassxc: (_, words) => words.t('The secret is in a KeePassXC database.'),
};

const unopened = (words: Words): HoverPiece[] => [
  {
    kind: 'sentence',
    text: words.t('This version of Mailops does not open vaults yet; the login is then not tested.'),
  },
];

const notes: Readonly<Record<Kind, (words: Words) => HoverPiece[]>> = {
  editor: () => [],
  env: () => [],
  bitwarden: unopened,
  pass: unopened,
  '1password': unopened,
  keepassxc: unopened,
};

function boundTo(used: readonly LegPlan[], words: Words): HoverPiece[] {
  const rows = used.map((plan): HoverCell[] => {
    const [{ host, port }] = plan.candidates;
    const guessed = plan.hostFrom === 'guess' ? words.t('guessed') : undefined;
    return [
      { text: plan.leg.toUpperCase() },
      { code: plan.username },
      { code: `${host}:${port}`, text: guessed },
    ];
  });
  if (rows.length === 0) return [];
  return [{ kind: 'table', columns: ['', words.t('user name'), words.t('server')], rows }];
}

function placeholderNote(words: Words): HoverPiece {
  return {
    kind: 'sentence',
    text: words.t(
      '“${address}” and “${local}” are filled in for each mailbox: its address, and what stands before the “@”.',
    ),
  };
}

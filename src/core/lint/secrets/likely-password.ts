/** The first words of remarks about a password, and what stands for none; in lower case. */
const remarks: ReadonlySet<string> = new Set(
  (
    'editor env keepass keepassxc bitwarden vaultwarden 1password lastpass dashlane gopass passbolt enpass nordpass vault coffre ' +
    'coffre-fort trousseau keychain gestionnaire manager tresor safe proton kdbx papier paper in dans im at chez bei sur on ' +
    'see ask voir demander demandez siehe unknown inconnu unbekannt none aucun keine empty vide null true false yes no oui non ' +
    'todo tbd changed changé change changer expired expiré expires expire required requis optional missing manquant same idem ' +
    'identique like comme stored saved kept known given strong weak fort faible set unset reset ' +
    'hidden secret redacted removed forgotten oublié perdu lost here ici never jamais only with password passwort default'
  ).split(' '),
);

/** How sure it is that a text behind a password word is the password. */
export type Likelihood = 'made' | 'plain';

/**
 * Whether a text looks like a password: `made` where it mixes letters with digits or marks, `plain` for a word or a number, which may as well
 * be something else. Undefined for references, places kept free and words that only say where the password is.
 */
export function likelihoodOf(value: string): Likelihood | undefined {
  if (isReference(value) || isPlaceholder(value) || remarks.has(value.toLowerCase())) return undefined;
  if (looksMade(value)) return 'made';
  return /[\s/\\]/.test(value) ? undefined : 'plain';
}

/** Letters together with digits or marks that names do not have. */
export function looksMade(value: string): boolean {
  return (/\p{L}/u.test(value) && /\d/.test(value)) || (/[\p{L}\d]/u.test(value) && marks.test(value));
}

/** Also where no sign stands before it: what nobody would write in a sentence, but a model, a standard or a version. */
export function looksMadeInSentence(value: string): boolean {
  if (!/\p{L}/u.test(value) || /[/\\(),;:]/.test(value) || notMade.test(value)) return false;
  if (marks.test(value.slice(1))) return value.length >= 6 && (/\d/.test(value) || value.length >= 8);
  return value.length >= 8 && /\d/.test(value) && !/[._]\d|-/.test(value);
}

/** Google's app password written without blanks. */
export function isAppPassword(value: string): boolean {
  return /^[a-z]{16}$/.test(value) && /[bcdfghj-np-tv-xz]{3}/.test(value);
}

const marks = /[!@#$%^&*+?§€]/;
const notMade =
  /^(?:rfc|iso|sha|aes|tls|oauth|iphone|ipad|android|windows|outlook|office|thunderbird|exchange|\d+(?:st|nd|rd|th|days?|jours?|mois|ans?)\W*$)|^[\w.+-]+@[\w.-]+$/i;

function isReference(value: string): boolean {
  return (
    /^(?:env|bitwarden|pass|1password|op|keepassxc|file|vault):/i.test(value) ||
    value.includes('://') ||
    /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i.test(value)
  );
}

/** A place to be filled, a mark of YAML, a mask, a date, or words in a tongue of their own such as `app-password`. */
function isPlaceholder(value: string): boolean {
  return (
    /^(?:[[{(<|>*…]|&\w|!!|\$\{|\$\w+$|%\w+%$)/.test(value) ||
    /^(.)\1*$/u.test(value) ||
    /^\d{4}-\d{2}(?:-\d{2})?$|^\d{1,2}\/\d{1,2}\/\d{2,4}$/.test(value) ||
    /^(?:app-)?password(?:-[a-z]+)*$|^oauth2$/i.test(value)
  );
}

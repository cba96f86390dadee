/** What a found secret is, as far as its looks tell. */
export type SecretShape =
  | 'aws-key'
  | 'github-token'
  | 'gitlab-token'
  | 'slack-token'
  | 'google-token'
  | 'google-key'
  | 'microsoft-secret'
  | 'ai-key'
  | 'payment-key'
  | 'mail-service-key'
  | 'registry-token'
  | 'jwt'
  | 'private-key'
  | 'app-password'
  | 'password-word'
  | 'plain-password'
  | 'username-password'
  | 'url-password'
  | 'entropy';

interface KnownShape {
  readonly shape: SecretShape;
  /** Anchored at both ends, each part a plain run of one class: matching takes one look at each character. */
  readonly pattern: RegExp;
}

/**
 * Secrets that say themselves what they are, by their first characters. Sources: the issuers' own pages on token formats, as
 * they are named at each row; read on 2026-11-22.
 */
const shapes: readonly KnownShape[] = [
  // docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html
  { shape: 'aws-key', pattern: /^A(?:KIA|SIA)[A-Z2-7]{16}$/ },
  // github.blog/engineering/behind-githubs-new-authentication-token-formats
  { shape: 'github-token', pattern: /^(?:gh[pousr]_[A-Za-z\d]{30,}|github_pat_\w{22,})$/ },
  // docs.gitlab.com/security/tokens
  { shape: 'gitlab-token', pattern: /^gl(?:pat|dt|rt|cbt|ptt)-[\w.-]{20,}$/ },
  // docs.slack.dev/authentication/tokens
  { shape: 'slack-token', pattern: /^(?:xox[a-z]-[\w-]{10,}|xapp-[\w-]{10,}|xoxe\.[\w.-]{10,})$/ },
  // developers.google.com/identity/protocols/oauth2
  { shape: 'google-token', pattern: /^(?:ya29\.[\w.-]{20,}|1\/\/0[\w-]{30,}|GOCSPX-[\w-]{20,})$/ },
  // docs.cloud.google.com/docs/authentication/api-keys
  { shape: 'google-key', pattern: /^AIza[\w-]{35}$/ },
  // learn.microsoft.com/purview/sit-defn-azure-ad-client-secret
  { shape: 'microsoft-secret', pattern: /^[\w~.-]{3}\dQ~[\w~.-]{31,34}$/ },
  // platform.openai.com, docs.anthropic.com
  {
    shape: 'ai-key',
    pattern: /^sk-(?=[\w-]*\d)(?=[\w-]*[A-Z])(?:proj-|ant-|svcacct-)?[\w-]{20,}$/,
  },
  // docs.stripe.com/keys
  { shape: 'payment-key', pattern: /^(?:[rs]k_(?:live|test)|whsec)_[A-Za-z\d]{16,}$/ },
  // SendGrid, Brevo, Mailgun
  {
    shape: 'mail-service-key',
    pattern: /^(?:SG\.[\w-]{16,}\.[\w-]{16,}|xkeysib-[\w-]{40,}|key-[\da-f]{32})$/,
  },
  // docs.npmjs.com/about-access-tokens, pypi.org/help
  { shape: 'registry-token', pattern: /^(?:npm_[A-Za-z\d]{36}|pypi-[\w-]{50,})$/ },
  // RFC 7519 §3: the header is a JSON object, so its base64url begins so
  { shape: 'jwt', pattern: /^eyJ[\w-]{10,}\.[\w-]{10,}(?:\.[\w-]*){0,3}$/ },
];

/** First characters of all shapes but Microsoft's, which has its mark in the middle. */
const firstCharacters = new Set(['A', 'g', 'x', 'y', '1', 'G', 's', 'r', 'w', 'S', 'k', 'n', 'p', 'e']);

/** The shape of a word that is one of the known secrets. */
export function knownShapeOf(word: string): SecretShape | undefined {
  if (!firstCharacters.has(word.charAt(0)) && word.slice(4, 6) !== 'Q~') return undefined;
  return shapes.find(({ pattern }) => pattern.test(word))?.shape;
}

import { atGoogle, atMicrosoft, atProvidersDomain, type Condition } from './condition.ts';

/** Where an answer leads; of several ways the first whose condition holds is taken, and the last has none. */
interface WayShape {
  readonly to: string;
  readonly when?: Condition;
}

/** A question: its answers, and the one that the way goes on with while nobody has answered. */
interface QuestionShape {
  readonly assume: string;
  readonly answers: Readonly<Record<string, readonly WayShape[]>>;
}

/** The questions of the decision tree, in the order of the main way. What they say stands in `texts/`. */
export const questionTable = {
  'domain-owned': {
    assume: 'yes',
    answers: {
      yes: [{ to: 'mx-microsoft365' }],
      provider: [{ to: 'mx-microsoft365' }],
      no: [{ to: 'ask-domain-owner' }],
      lapsed: [{ to: 'renew-domain' }],
    },
  },
  'mx-microsoft365': {
    assume: 'no',
    answers: {
      yes: [{ to: 'login-works' }],
      no: [{ to: 'hosted-by' }],
      elsewhere: [{ to: 'hosted-by' }],
      gateway: [{ to: 'look-behind-gateway' }],
    },
  },
  'hosted-by': {
    assume: 'other',
    answers: {
      microsoft365: [{ to: 'login-works' }],
      google: [{ to: 'login-works' }],
      other: [{ to: 'login-works' }],
    },
  },
  'login-works': {
    assume: 'no',
    answers: {
      yes: [{ to: 'account-works' }],
      no: [
        { to: 'reset-microsoft365', when: atMicrosoft },
        { to: 'reset-google', when: atGoogle },
        { to: 'recover-account', when: atProvidersDomain },
        { to: 'reset-at-host' },
      ],
      'programs-refused': [{ to: 'mfa-blocks' }],
    },
  },
  'mfa-blocks': {
    assume: 'no',
    answers: {
      yes: [{ to: 'recover-account', when: atProvidersDomain }, { to: 'other-administrator' }],
      no: [{ to: 'sign-in-method' }],
    },
  },
  'other-administrator': {
    assume: 'yes',
    answers: {
      yes: [{ to: 'add-backup-method' }],
      no: [{ to: 'phone-microsoft', when: atMicrosoft }, { to: 'prove-domain' }],
    },
  },
  'sign-in-method': {
    assume: 'password',
    answers: {
      password: [{ to: 'update-clients' }],
      'app-password': [{ to: 'make-app-password' }],
      oauth2: [{ to: 'sign-in-with-oauth' }],
    },
  },
  migrate: {
    assume: 'no',
    answers: {
      yes: [{ to: 'exchange-modern-auth' }],
      no: [{ to: 'imap-tls-vault' }],
    },
  },
} as const satisfies Readonly<Record<string, QuestionShape>>;

/** The outcomes, and the node that the way goes on with; `null` ends it. */
export const outcomeTable = {
  'ask-domain-owner': null,
  'renew-domain': null,
  'look-behind-gateway': 'hosted-by',
  'account-works': 'migrate',
  'reset-microsoft365': 'mfa-blocks',
  'reset-google': 'mfa-blocks',
  'reset-at-host': 'mfa-blocks',
  'recover-account': 'sign-in-method',
  'add-backup-method': 'sign-in-method',
  'phone-microsoft': 'sign-in-method',
  'prove-domain': 'sign-in-method',
  'make-app-password': 'update-clients',
  'sign-in-with-oauth': 'update-clients',
  'update-clients': 'migrate',
  'exchange-modern-auth': null,
  'imap-tls-vault': null,
} as const satisfies Readonly<Record<string, string | null>>;

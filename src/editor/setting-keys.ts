/** What each setting is when nobody set it, by its key under `mailops.`; a test holds this against package.json. */
export const settingDefaults = {
  'dns.servers': [] as readonly string[],
  'tls.extraCaFile': '',
  /** Per leg. */
  timeoutSeconds: 15,
  /** Mailboxes at once. */
  concurrency: 32,
  connectionsPerHost: 4,
  /** Refusals by one server after which a run sends no further secret there. */
  refusalsPerServer: 5,
  /** Client registrations for mailboxes whose file names none; empty where nobody set one. */
  'oauth.microsoft.clientId': '',
  'oauth.microsoft.tenant': '',
  'oauth.google.clientId': '',
  /** Whether lenses stand above the mailboxes of a file. */
  codeLens: true,
  /** By rule: how grave its problems are shown. */
  'problems.severity': {
    'no-owner': 'hint',
    'no-recovery': 'hint',
    'single-recovery': 'hint',
    'smtp-unneeded': 'hint',
  } as Readonly<Record<string, string>>,
} as const;

/** The least and the most a number may be; package.json says the same. */
export const settingRanges = {
  timeoutSeconds: [1, 300],
  concurrency: [1, 256],
  connectionsPerHost: [1, 64],
  refusalsPerServer: [1, 100],
} as const;

export type NumberKey = keyof typeof settingRanges;

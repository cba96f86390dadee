import type { Code } from '../../src/core/report/codes.ts';

/** One mailbox of the demo: what was planted, and what Mailops must find. */
export interface Story {
  readonly address: string;
  readonly name: string;
  /** Becomes the comment above the mailbox. */
  readonly comment: string;
  /** What the environment variable holds. */
  readonly secret: string;
  /** What the server wants, where a server of the demo knows the person. */
  readonly password?: string;
  readonly verdict: Code;
  /** The account that its mail moves to, on the same server and with the same password. */
  readonly movesTo?: string;
}

/** The five mailboxes; each has a domain of its own kind (names.ts) and its servers (lab.ts). */
export const stories = {
  healthy: {
    address: 'claire@workshop.test',
    name: 'Claire Martin',
    comment: 'All is well here, and the mail moves to another account.',
    secret: 'correct-horse-1',
    password: 'correct-horse-1',
    verdict: 'ok',
    movesTo: 'claire.martin@workshop.test',
  },
  wrongPassword: {
    address: 'paul@workshop.test',
    name: 'Paul Petit',
    comment: 'The password was changed last week, and nobody wrote it down.',
    secret: 'spring-2025',
    password: 'summer-2026',
    verdict: 'auth.bad-credentials',
  },
  expiredCertificate: {
    address: 'orders@old-shop.test',
    name: 'Order desk',
    comment: 'A server that nobody looks after: its certificate has run out.',
    secret: 'orders-1',
    password: 'orders-1',
    verdict: 'tls.expired',
  },
  needsOauth: {
    address: 'lea@office.test',
    name: 'Léa Moreau',
    comment: 'Moved to Microsoft 365, where the old way of logging in no longer works.',
    secret: 'right-but-useless-1',
    verdict: 'auth.unexplained',
  },
  unreachable: {
    address: 'archive@cellar.test',
    name: 'Archive',
    comment: 'The machine in the cellar is switched off.',
    secret: 'archive-1',
    verdict: 'net.refused',
  },
} as const satisfies Record<string, Story>;

/** The five in the order of the file. */
export const allStories: readonly Story[] = Object.values(stories);

/** The environment variable that a mailbox takes its secret from: `credential: env:DEMO_${local}` in the file. */
export function variableOf({ address }: Story): string {
  return `DEMO_${address.slice(0, address.indexOf('@'))}`;
}

/** The environment of Mailops in the demo. */
export function demoEnvironment(): Readonly<Record<string, string>> {
  return Object.fromEntries(allStories.map((story) => [variableOf(story), story.secret]));
}

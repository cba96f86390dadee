import { addressPieces } from './address-hover.ts';
import { authPieces } from './auth-hover.ts';
import { credentialPieces } from './credential-hover.ts';
import { administratorsPieces, domainPieces } from './domain-hover.ts';
import { historyDatePieces, historyPieces, recoveryPieces } from './history-hover.ts';
import type { HoverPiece } from './hover-content.ts';
import type { HoverPlace } from './hover-place.ts';
import { legPieces } from './leg-hover.ts';
import { migrationPieces } from './migration-hover.ts';
import { scopesPieces } from './oauth-hover.ts';
import { addressOfOtherPieces, ownerPieces } from './people-hover.ts';
import { providerPieces } from './provider-hover.ts';
import { smtpNeededPieces } from './smtp-needed-hover.ts';
import { usernamePieces } from './username-hover.ts';

/** What is said of a key or its value beyond what they are for: the first piece a heading where there is one. */
type Tell = (place: HoverPlace) => HoverPiece[];

/** By topic (`topicOf`). A key that is not here is told by its description alone. */
export const topics: ReadonlyMap<string, Tell> = new Map<string, Tell>([
  ['address', addressPieces],
  ['provider', providerPieces],
  ['username', usernamePieces],
  ['auth', authPieces],
  ['credential', credentialPieces],
  ['oauth.scopes', scopesPieces],
  ['oauth.signInAs', addressOfOtherPieces],
  ['leg', legPieces],
  ['leg.host', legPieces],
  ['leg.port', legPieces],
  ['leg.security', legPieces],
  ['leg.username', usernamePieces],
  ['leg.auth', authPieces],
  ['leg.credential', credentialPieces],
  ['smtpNeeded', smtpNeededPieces],
  ['owner', ownerPieces],
  ['aliases', addressOfOtherPieces],
  ['forwards', addressOfOtherPieces],
  ['delegates', addressOfOtherPieces],
  ['mfa', recoveryPieces],
  ['history', historyPieces],
  ['history.date', historyDatePieces],
  ['migration', migrationPieces],
  ['migration.source', migrationPieces],
  ['migration.target', migrationPieces],
  ['migration.start', migrationPieces],
  ['domains.*', domainPieces],
  ['domains.*.administrators', administratorsPieces],
]);

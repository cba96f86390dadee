import type { GuideFacts } from '../facts.ts';
import type { Known } from './finding.ts';
import { domainOwned } from './judges/domain-owned.ts';
import { hostedBy } from './judges/hosted-by.ts';
import { loginWorks } from './judges/login-works.ts';
import { migrate } from './judges/migrate.ts';
import { mxMicrosoft365 } from './judges/mx-microsoft365.ts';
import { otherAdministrator } from './judges/other-administrator.ts';
import { signInMethod } from './judges/sign-in-method.ts';
import type { AnswerId, QuestionId } from './tree.ts';

type Judges = { readonly [Id in QuestionId]: (facts: GuideFacts) => Known<AnswerId<Id>> };

/** What is known about each question from the file and the Reports. */
export const judges: Judges = {
  'domain-owned': domainOwned,
  'mx-microsoft365': mxMicrosoft365,
  'hosted-by': hostedBy,
  'login-works': loginWorks,
  // No server tells where it sends its codes: only a person knows.
  'mfa-blocks': () => ({}),
  'other-administrator': otherAdministrator,
  'sign-in-method': signInMethod,
  migrate,
};

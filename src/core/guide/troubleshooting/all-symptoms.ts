import type { Symptom } from './symptom.ts';
import { accountSymptoms } from './symptoms/account.ts';
import { browserSignInSymptoms } from './symptoms/browser-sign-in.ts';
import { missingMailSymptoms } from './symptoms/missing-mail.ts';
import { outlookSymptoms } from './symptoms/outlook.ts';
import { sendingSymptoms } from './symptoms/sending.ts';
import { serverSymptoms } from './symptoms/server.ts';
import { signInSymptoms } from './symptoms/sign-in.ts';
import { syncSymptoms } from './symptoms/sync.ts';

/** Every symptom of the guide, the commonest first in each group. */
export const allSymptoms: readonly Symptom[] = [
  ...signInSymptoms,
  ...accountSymptoms,
  ...browserSignInSymptoms,
  ...sendingSymptoms,
  ...outlookSymptoms,
  ...syncSymptoms,
  ...missingMailSymptoms,
  ...serverSymptoms,
];

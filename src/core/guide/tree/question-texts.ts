import { domainOwned } from './texts/domain-owned.ts';
import { hostedBy } from './texts/hosted-by.ts';
import { loginWorks } from './texts/login-works.ts';
import { mfaBlocks } from './texts/mfa-blocks.ts';
import { migrate } from './texts/migrate.ts';
import { mxMicrosoft365 } from './texts/mx-microsoft365.ts';
import { otherAdministrator } from './texts/other-administrator.ts';
import type { AnswerText, QuestionText } from './texts/question-text.ts';
import { signInMethod } from './texts/sign-in-method.ts';
import type { QuestionId } from './tree.ts';

/** What each question says. Kept apart from the walk, which must load none of it. */
export const questionTexts: { readonly [Id in QuestionId]: QuestionText<Id> } = {
  'domain-owned': domainOwned,
  'mx-microsoft365': mxMicrosoft365,
  'hosted-by': hostedBy,
  'login-works': loginWorks,
  'mfa-blocks': mfaBlocks,
  'other-administrator': otherAdministrator,
  'sign-in-method': signInMethod,
  migrate,
};

/** The texts of an answer; undefined for one that the question does not have. */
export function answerText(id: QuestionId, answer: string): AnswerText | undefined {
  const answers: Readonly<Record<string, AnswerText>> = questionTexts[id].answers;
  return Object.hasOwn(answers, answer) ? answers[answer] : undefined;
}

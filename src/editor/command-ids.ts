/** Every command that Mailops registers and package.json contributes; a test holds the two together. */
export const commandIds = [
  'mailops.diagnose',
  'mailops.diagnoseAll',
  'mailops.diagnoseGroup',
  'mailops.checkMx',
  'mailops.checkTls',
  'mailops.checkLogin',
  'mailops.checkSmtp',
  'mailops.openGuide',
  'mailops.openOverview',
  'mailops.setPassword',
  'mailops.forgetPassword',
  'mailops.movePassword',
  'mailops.explainProblem',
  'mailops.newFile',
  'mailops.openFile',
  'mailops.reveal',
  'mailops.showOutput',
  'mailops.clearReports',
] as const;

export type CommandId = (typeof commandIds)[number];

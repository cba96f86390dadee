import type { Services } from '../services.ts';
import type { CommandHandlers } from './command-handlers.ts';
import { backup } from './backup.ts';
import { checkLogin } from './check-login.ts';
import { checkMx } from './check-mx.ts';
import { checkSmtp } from './check-smtp.ts';
import { checkSync } from './check-sync.ts';
import { checkTls } from './check-tls.ts';
import { clearReports } from './clear-reports.ts';
import { compare } from './compare.ts';
import { copySignInAddress } from './copy-sign-in-address.ts';
import { diagnoseAll } from './diagnose-all.ts';
import { diagnoseGroup } from './diagnose-group.ts';
import { diagnose } from './diagnose.ts';
import { enterSignInAddress } from './enter-sign-in-address.ts';
import { explainProblem } from './explain-problem.ts';
import { exportSheet } from './export-sheet.ts';
import { forgetPassword } from './forget-password.ts';
import { generatePassword } from './generate-password.ts';
import { inventory } from './inventory.ts';
import { mirror } from './mirror.ts';
import { movePassword } from './move-password.ts';
import { newFile } from './new-file.ts';
import { openFile } from './open-file.ts';
import { openGuide } from './open-guide.ts';
import { openOverview } from './open-overview.ts';
import { proveDomain } from './prove-domain.ts';
import { restore } from './restore.ts';
import { reveal } from './reveal.ts';
import { sendTest } from './send-test.ts';
import { setPassword } from './set-password.ts';
import { showOutput } from './show-output.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';
import { verifyBackup } from './verify-backup.ts';

/** Every command with what it does; the names of the functions are those of their files. */
export function handlersOf(services: Services): CommandHandlers {
  return {
    'mailops.diagnose': (argument) => diagnose(services, argument),
    'mailops.diagnoseAll': () => diagnoseAll(services),
    'mailops.diagnoseGroup': (argument) => diagnoseGroup(services, argument),
    'mailops.checkMx': (argument) => checkMx(services, argument),
    'mailops.checkTls': (argument) => checkTls(services, argument),
    'mailops.checkLogin': (argument) => checkLogin(services, argument),
    'mailops.checkSmtp': (argument) => checkSmtp(services, argument),
    'mailops.sendTest': (argument) => sendTest(services, argument),
    'mailops.checkSync': (argument) => checkSync(services, argument),
    'mailops.proveDomain': (argument) => proveDomain(services, argument),
    'mailops.inventory': (argument, options) => inventory(services, argument, options),
    'mailops.backup': (argument, options) => backup(services, argument, options),
    'mailops.verifyBackup': (argument, options) => verifyBackup(services, argument, options),
    'mailops.restore': (argument, options) => restore(services, argument, options),
    'mailops.mirror': (argument, options) => mirror(services, argument, options),
    'mailops.compare': (argument, options) => compare(services, argument, options),
    'mailops.openGuide': (argument) => openGuide(services, argument),
    'mailops.openOverview': () => openOverview(services),
    'mailops.setPassword': (argument) => setPassword(services, argument),
    'mailops.forgetPassword': (argument) => forgetPassword(services, argument),
    'mailops.generatePassword': (argument) => generatePassword(services, argument),
    'mailops.exportSheet': (argument) => exportSheet(services, argument),
    'mailops.signIn': (argument) => signIn(services, argument),
    'mailops.signOut': (argument) => signOut(services, argument),
    'mailops.copySignInAddress': () => copySignInAddress(services),
    'mailops.enterSignInAddress': () => enterSignInAddress(services),
    'mailops.movePassword': (argument) => movePassword(services, argument),
    'mailops.explainProblem': (argument) => explainProblem(services, argument),
    'mailops.newFile': () => newFile(services),
    'mailops.openFile': (argument) => openFile(services, argument),
    'mailops.reveal': (argument) => reveal(services, argument),
    'mailops.showOutput': () => showOutput(services),
    'mailops.clearReports': () => clearReports(services),
  };
}

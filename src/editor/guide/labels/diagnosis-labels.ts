import type { Words } from '../../../core/words/words.ts';
import type { DiagnosisLabels } from '../../../shared/diagnosis-labels.ts';

/** The words of the diagnosis tab's own controls, in the reader's language. */
export function diagnosisLabels(words: Words): DiagnosisLabels {
  return {
    diagnosisNone: words.t('Nothing was diagnosed yet.'),
    diagnosisFirst: words.t('Diagnose'),
    diagnosisAgain: words.t('Diagnose Again'),
    diagnosisCopyTicket: words.t('Copy as Text'),
    diagnosisShown: words.t('Diagnosis'),
    diagnosisCompare: words.t('Compare with'),
    diagnosisCompareNone: words.t('no other'),
    diagnosisTimes: words.t('Where the time went'),
    diagnosisAxisTimed: words.t('The services are tested side by side, from the start of the diagnosis.'),
    diagnosisAxis: words.t('The services are tested side by side: each begins at 0.'),
    diagnosisCommand: words.t('The command that shows the same'),
    diagnosisChains: words.t('Certificates'),
    diagnosisOwnCertificate: words.t('Certificate of the server'),
    diagnosisIssuerCertificate: words.t('Certificate of the issuer'),
    diagnosisIssuer: words.t('Issued by'),
    diagnosisValidity: words.t('Validity'),
    diagnosisNames: words.t('Issued to'),
    diagnosisShows: words.t('shows'),
    diagnosisIssuedBy: words.t('issued by'),
    diagnosisLeadsTo: words.t('leads to'),
    diagnosisBroken: words.t('Broken here'),
    diagnosisTrusted: words.t('An authority that this machine trusts'),
    diagnosisNotReached: words.t('No trusted authority: the chain does not get there'),
    diagnosisProvider: words.t('Who hosts the mailbox'),
    diagnosisEvidence: words.t('What that rests on'),
    diagnosisMx: words.t('MX hosts'),
    diagnosisPriority: words.t('Priority'),
    diagnosisComparison: words.t('Before and after'),
    diagnosisWhat: words.t('What'),
    diagnosisSame: words.t('What is the same in both'),
  };
}

/** The words of the diagnosis tab's own controls, by name: `diagnosis-labels.ts` of the editor makes them. */
export type DiagnosisLabelKey =
  | 'diagnosisNone'
  | 'diagnosisFirst'
  | 'diagnosisAgain'
  | 'diagnosisCopyTicket'
  | 'diagnosisShown'
  | 'diagnosisCompare'
  | 'diagnosisCompareNone'
  | 'diagnosisTimes'
  | 'diagnosisAxis'
  | 'diagnosisCommand'
  | 'diagnosisChains'
  | 'diagnosisOwnCertificate'
  | 'diagnosisIssuerCertificate'
  | 'diagnosisIssuer'
  | 'diagnosisValidity'
  | 'diagnosisNames'
  | 'diagnosisShows'
  | 'diagnosisIssuedBy'
  | 'diagnosisLeadsTo'
  | 'diagnosisBroken'
  | 'diagnosisTrusted'
  | 'diagnosisNotReached'
  | 'diagnosisProvider'
  | 'diagnosisEvidence'
  | 'diagnosisMx'
  | 'diagnosisPriority'
  | 'diagnosisComparison'
  | 'diagnosisWhat'
  | 'diagnosisSame';

/** A type, not an interface, so that it is a record of any labels too. */
export type DiagnosisLabels = Readonly<Record<DiagnosisLabelKey, string>>;

import { stepIds, type StepId } from '../report/report.ts';

/** What `--only` can name. */
export const parts = ['mx', 'tls', 'imap', 'smtp'] as const;
export type Part = (typeof parts)[number];

const stepsOfPart = {
  mx: ['mx'],
  tls: ['imap.dns', 'imap.connect', 'imap.tls', 'smtp.dns', 'smtp.connect', 'smtp.tls'],
  imap: stepIds.filter((id) => id.startsWith('imap.')),
  smtp: stepIds.filter((id) => id.startsWith('smtp.')),
} as const satisfies Record<Part, readonly StepId[]>;

/** The steps of the parts asked for; of all when none is named. */
export function stepsFor(only?: readonly Part[]): ReadonlySet<StepId> {
  return new Set(
    only === undefined || only.length === 0 ? stepIds : only.flatMap((part) => stepsOfPart[part]),
  );
}

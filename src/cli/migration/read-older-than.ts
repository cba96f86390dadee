import { momentBefore, readAge, type Age } from '../../core/migration/retention/age.ts';
import type { CommandLine } from '../options.ts';
import { UsageError } from '../usage-error.ts';

/** The moment that `--older-than` means, or the default. @throws UsageError for what is no age */
export function readOlderThan({ values }: CommandLine, preset: Age): Date {
  const text = values['older-than'];
  const age = text === undefined ? preset : readAge(text);
  if (age) return momentBefore(age, new Date());
  throw new UsageError((words) =>
    words.t('--older-than takes an age such as 30d, 12w, 6m or 1y; found “{text}”.', { text: text ?? '' }),
  );
}

import type { AccessTokens } from '../../core/oauth/access-tokens.ts';
import type { SignInTarget } from '../../core/oauth/sign-in-target.ts';
import type { Words } from '../../core/words/words.ts';
import { ownTerminal } from '../open-vaults.ts';
import { readMasked } from '../read-masked.ts';
import { UsageError } from '../usage-error.ts';

/**
 * The client's secret: from the variable that `--client-secret env:NAME` names, else the one that is kept, else asked for where the
 * provider wants one. Never from the command line itself, which other users of the machine can read.
 *
 * @throws UsageError for an option that is not `env:NAME`, or a variable that is not set
 */
export async function clientSecretFor(
  target: SignInTarget,
  option: string | undefined,
  tokens: AccessTokens,
  words: Words,
  signal: AbortSignal,
): Promise<string | undefined> {
  if (option !== undefined) return fromVariable(option);
  const kept = await tokens.clientSecret(target);
  if (kept !== undefined || !target.wantsSecret) return kept;
  const question = words.t('Client secret of {clientId}:', { clientId: target.clientId });
  return (await readMasked(question, ownTerminal, signal))?.trim();
}

function fromVariable(option: string): string {
  const name = /^env:([A-Za-z_]\w*)$/.exec(option)?.[1];
  if (name === undefined)
    throw new UsageError((words) =>
      words.t(
        '--client-secret takes the name of an environment variable: env:NAME. Secrets are not for the command line.',
      ),
    );
  const value = process.env[name]?.trim() ?? '';
  if (value === '')
    throw new UsageError((words) => words.t('The environment variable {name} is not set.', { name }));
  return value;
}

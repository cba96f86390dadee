import type { SecretRequest, SettledSecretAnswer } from '../core/secrets/secret-source.ts';

/** The secret in the environment variable that `credential: env:NAME` names, or why there is none. */
export function secretOfVariable(
  environment: NodeJS.ProcessEnv,
  variable: string,
  { leg }: Pick<SecretRequest, 'leg'>,
): SettledSecretAnswer {
  // `constructor` and its like are no variables.
  const value = Object.hasOwn(environment, variable) ? environment[variable] : undefined;
  if (value === undefined || value === '')
    return {
      kind: 'missing',
      code: 'auth.no-credential',
      detail: { reason: 'variable-unset', variable, leg },
    };
  // A file read into a variable often brings its last line break along.
  return { kind: 'secret', value: value.replace(/\r?\n$/, '') };
}

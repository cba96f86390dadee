import type { SecretAnswer, SecretRequest, SecretSource } from '../core/secrets/secret-source.ts';

/**
 * Secrets of the command line: the environment variables that `credential: env:NAME` names. Nobody can be asked, so a
 * secret goes only to a host that the file names or the provider is known by (promise 2), and each refused one once.
 */
export class EnvironmentSecrets implements SecretSource {
  readonly #environment: NodeJS.ProcessEnv;

  constructor(environment: NodeJS.ProcessEnv) {
    this.#environment = environment;
  }

  obtain({ credential, hostFrom, leg }: SecretRequest): Promise<SecretAnswer> {
    return Promise.resolve(this.#answer(credential, hostFrom, leg));
  }

  settle(): Promise<void> {
    return Promise.resolve();
  }

  #answer(
    credential: SecretRequest['credential'],
    hostFrom: SecretRequest['hostFrom'],
    leg: string,
  ): SecretAnswer {
    if (credential === undefined)
      return { kind: 'missing', code: 'auth.no-credential', detail: { reason: 'none', leg } };
    if (credential.kind === 'editor')
      return { kind: 'missing', code: 'auth.no-credential', detail: { reason: 'editor-only', leg } };
    if (credential.kind !== 'env')
      return { kind: 'withheld', code: 'skip.not-testable-here', detail: { reason: 'credential-kind', leg } };
    // `constructor` and its like are no variables.
    const { name } = credential;
    const value = Object.hasOwn(this.#environment, name) ? this.#environment[name] : undefined;
    if (value === undefined || value === '')
      return {
        kind: 'missing',
        code: 'auth.no-credential',
        detail: { reason: 'variable-unset', variable: name, leg },
      };
    if (hostFrom === 'guess')
      return { kind: 'withheld', code: 'skip.not-configured', detail: { reason: 'guessed-host', leg } };
    // A file read into a variable often brings its last line break along.
    return { kind: 'secret', value: value.replace(/\r?\n$/, '') };
  }
}

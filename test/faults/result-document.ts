import type { Ended } from './command.ts';

/** What a run printed, as far as every verb prints it. */
export interface ResultDocument extends Readonly<Record<string, unknown>> {
  readonly result: unknown;
  /** Code of the failure; undefined where there is none. */
  readonly failureCode: unknown;
}

/** The document of a run with `--format json`. @throws where it printed none */
export function resultOf(ended: Ended): ResultDocument {
  const value = objectIn(ended.output);
  if (!value) throw new Error(`No document: ${told(ended)}`);
  const { failure } = value;
  const failureCode =
    typeof failure === 'object' && failure !== null && 'code' in failure ? failure.code : undefined;
  return { ...value, result: value['result'], failureCode };
}

/** How a run ended, for the words of a failed assertion. */
export function told({ code, signal, hung, output, said }: Ended): string {
  return `${hung ? 'hung, ' : ''}ended with ${signal ?? code}\n${output.slice(0, 2_000)}\n${said.slice(-2_000)}`;
}

function objectIn(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

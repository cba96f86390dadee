import { withoutSecrets } from '../../lint/secrets/without-secrets.ts';

/** Words of a person's file as a sheet repeats them: what looks like a secret is `…`. */
export function told(text: string): string {
  return withoutSecrets(text.trim());
}

/** The same of a list; none where the file has no such key. */
export function toldAll(texts: readonly (string | undefined)[]): readonly string[] {
  return texts.flatMap((text) => (text === undefined || text.trim() === '' ? [] : [told(text)]));
}

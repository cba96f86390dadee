import type { Words } from '../words/words.ts';

/** What the browser shows at the end of a sign-in: nothing that runs, nothing that is loaded, no word of the request. */
export function redirectPage(
  signedIn: boolean,
  words: Words,
): { readonly html: string; readonly headers: Readonly<Record<string, string>> } {
  const sentence = signedIn
    ? words.t('You are signed in. You can close this page and go back to Mailops.')
    : words.t('You are not signed in. You can close this page and go back to Mailops, which says why.');
  const html = `<!doctype html><html lang="${words.language}"><head><meta charset="utf-8"><title>Mailops</title><meta name="viewport" content="width=device-width"><style>:root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;margin:4rem auto;max-width:32rem;padding:0 1rem}</style></head><body><h1>Mailops</h1><p>${sentence}</p></body></html>`;
  return {
    html,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
      'Cache-Control': 'no-store',
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
      Connection: 'close',
    },
  };
}

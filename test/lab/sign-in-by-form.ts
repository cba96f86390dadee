import { request as overTls } from 'node:https';
import { request as plain } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** What a person does in the browser. */
export interface Person {
  readonly address: string;
  /** Declines at the page that asks for consent. */
  readonly declines?: true;
  /** Does not follow the last redirect, as where the browser runs on another machine than the program. */
  readonly staysAtTheEnd?: true;
}

const mostPages = 20;

/**
 * Does in a browser's stead what a person does at the authorization server: follows the redirects, fills in the forms of oidc-provider's
 * `devInteractions`, and follows the last redirect to whoever listens. Returns the last address that was asked for.
 *
 * @param ca the lab's authority, PEM
 */
export async function signInByForm(start: string, person: Person, ca: string): Promise<string> {
  const cookies = new Map<string, string>();
  let url = new URL(start);
  let form: URLSearchParams | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    const answer = await ask(url, form, cookies, ca);
    form = undefined;
    const { location } = answer.headers;
    if (location !== undefined) {
      url = new URL(location, url);
      if (person.staysAtTheEnd && url.protocol === 'http:') return url.href;
      continue;
    }
    const next = answerForm(answer.text, person);
    if (!next) return url.href;
    url = new URL(next.action, url);
    form = next.form;
  }
  throw new Error('The sign-in goes round in circles');
}

function answerForm(
  html: string,
  { address, declines }: Person,
): { readonly action: string; readonly form: URLSearchParams | undefined } | undefined {
  const action = /<form[^>]*\baction="([^"]+)"/u.exec(html)?.[1];
  const abort = /href="([^"]*\/abort)"/u.exec(html)?.[1];
  if (action === undefined) return undefined;
  const hidden = [...html.matchAll(/<input[^>]*type="hidden"[^>]*>/gu)].map(([input]): [string, string] => [
    /\bname="([^"]+)"/u.exec(input)?.[1] ?? '',
    /\bvalue="([^"]*)"/u.exec(input)?.[1] ?? '',
  ]);
  const form = new URLSearchParams(hidden);
  if (/\bname="login"/u.test(html)) {
    form.set('login', address);
    form.set('password', 'any');
  } else if (declines && abort !== undefined) return { action: abort, form: undefined };
  return { action, form };
}

function ask(
  url: URL,
  form: URLSearchParams | undefined,
  cookies: Map<string, string>,
  ca: string,
): Promise<Answer> {
  const request = url.protocol === 'http:' ? plain : overTls;
  return new Promise((resolve, reject) => {
    const outgoing = request(
      url,
      {
        method: form ? 'POST' : 'GET',
        agent: false,
        ca,
        headers: {
          ...(url.protocol === 'https:' && {
            cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
          }),
          ...(form && { 'content-type': 'application/x-www-form-urlencoded' }),
        },
      },
      (incoming) => {
        for (const cookie of incoming.headers['set-cookie'] ?? []) {
          const [, name = '', value = ''] = /^([^=]+)=([^;]*)/u.exec(cookie) ?? [];
          cookies.set(name, value);
        }
        let text = '';
        incoming.setEncoding('utf8');
        incoming.on('data', (chunk: string) => (text += chunk));
        incoming.on('end', () =>
          resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, text }),
        );
        incoming.on('error', reject);
      },
    );
    outgoing.on('error', reject);
    outgoing.end(form?.toString());
  });
}

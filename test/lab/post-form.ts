import { request } from 'node:https';

/** Posts a form and resolves to the body of the answer, whatever its status. `ca`: PEM. */
export function postForm(url: URL, fields: Readonly<Record<string, string>>, ca: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const outgoing = request(url, { method: 'POST', agent: false, ca, headers }, (incoming) => {
      let text = '';
      incoming.setEncoding('utf8');
      incoming.on('data', (chunk: string) => (text += chunk));
      incoming.on('end', () => resolve(text));
      incoming.on('error', reject);
    });
    outgoing.on('error', reject);
    outgoing.end(new URLSearchParams(fields).toString());
  });
}

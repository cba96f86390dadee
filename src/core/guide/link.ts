/** A public page that says so, by its own title, and the day it was read (ISO 8601). */
export interface GuideLink {
  readonly title: string;
  /** Always https. */
  readonly href: string;
  readonly checked: string;
}

/** A text that may be opened as a page: an https address with a host and without a user name; undefined for everything else. */
export function httpsAddress(text: string | undefined): string | undefined {
  if (text === undefined || !URL.canParse(text)) return undefined;
  const { protocol, hostname, username, password, href } = new URL(text);
  return protocol === 'https:' && hostname !== '' && username === '' && password === '' ? href : undefined;
}

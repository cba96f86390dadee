/** Files that say the same in the layouts people write; each has comments that every edit must keep. */
const layouts: Readonly<Record<string, string>> = {
  block: `# header
version: 1
defaults:
  owner: IT # who answers
  imap:
    security: tls
mailboxes:
  # about Claire
  - address: claire@example.com # main
    name: 'Claire Martin' # quoted
    imap:
      # about the host
      host: imap.example.com # host
      port: 993
      security: tls
    smtp: # submission
      host: "smtp.example.com"
      port: 587 # port

      # last
    username:
      claire@example.com

  # about Paul
  - name: Paul # 👩‍🚀 first
    address: paul@example.com
    imap: { host: imap.example.com, port: 143, security: starttls } # flow
# end
`,
  flow: `{ version: 1, defaults: { owner: IT }, # top
  mailboxes: [
    { address: claire@example.com, name: 'Claire', imap: { host: imap.example.com, port: 993 } }, # Claire
    {
      address: paul@example.com,
      # about the name
      name: "Paul", # name
      imap: {}, # empty
      smtp: { # inside
        host: smtp.example.com # host
      },
    }
  ] } # end
`,
  'indented as the key': `version: 1
mailboxes:
- address: claire@example.com
  name: Claire
  imap: {host: imap.example.com,port: 993}   # tight
- address: paul@example.com
  name: >-
    Paul
    Martin
  smtp:
    host: smtp.example.com`,
  anchors: `version: 1
x-imap: &imap # shared
  host: imap.example.com # host
  port: 993
defaults:
  smtp: { host: smtp.example.com, port: 465, security: tls }
mailboxes:
  - &claire # the model
    address: claire@example.com
    name: &name Claire
    imap: *imap # as all
  - <<: *claire
    address: paul@example.com # own
  - address: marie@example.com
    name: *name
    smtp: { <<: *imap, port: 587 }
`,
  'wide list': `version: 1
mailboxes:
    -   address: claire@example.com
        name: Claire
        imap:
            host: imap.example.com
    -   address: paul@example.com
        notes: x # an unknown key
`,
};

/** Each layout with Unix and with Windows line breaks, and behind a byte order mark. */
export const allLayouts: readonly (readonly [title: string, text: string])[] = Object.entries(
  layouts,
).flatMap(([title, text]) => [
  [title, text] as const,
  [`${title}, CRLF`, text.replaceAll('\n', '\r\n')] as const,
  [`${title}, BOM`, `\uFEFF${text}`] as const,
]);

/** The comments of a file, in its order; `layouts` has no other `#`. */
export function commentsOf(text: string): readonly string[] {
  return [...text.matchAll(/#[^\r\n]*/g)].map(([comment]) => comment.trimEnd());
}

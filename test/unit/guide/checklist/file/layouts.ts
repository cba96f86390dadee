/** Checklists that people write in different ways; each has comments that every edit must keep. */
export const layouts: Readonly<Record<string, string>> = {
  'as Mailops writes it': `# header
version: 1
claire@example.com: # Claire
  answers:
    mfa-blocks: { answer: yes, by: Paul, at: 2026-11-22T10:00:00Z } # asked her
  items: # the plan
    identify-provider: { owner: IT, due: J, status: done, by: mailops, at: 2026-11-22T10:00:00Z, evidence: "MX example-com.mail.protection.outlook.com" }
    # before noon
    own-1: { title: Tell the accountant, order: 7, owner: Paul, due: J+1, status: todo, note: after lunch } # by phone
paul@example.com:
  items:
    back-up: { status: doing }
# end
`,
  blocks: `version: 1

claire@example.com:
    # answers of Claire
    answers:
        mfa-blocks:
            answer: no   # no phone
            by: 'Paul'
            # when
            at: 2026-11-22T10:00:00Z
    items:
        own-1:
            title: "Tell the accountant" # title
            note: |- # several lines
                one
                # two, no comment
                three
            status: todo # still
        # a gap

        own-2:
            note: >
                folded
                text

            # behind the text
            owner: IT
        back-up: # nothing yet
# above Paul
paul@example.com:
    items: # none
    x-team: blue
`,
  flow: `{ version: 1, # top
  "claire@example.com": { answers: { mfa-blocks: { answer: yes } }, # answers
    items: {
      # first
      own-1: { title: 'Tell', status: todo }, # own
      own-2: { # inside
        status: done, # done
        owner: IT
      }
    }
  }, # Claire
  "paul@example.com": {} } # end
`,
  JSON: `{
  "version": 1,
  "claire@example.com": {
    "items": { "own-1": { "title": "x", "order": 7 }, "back-up": { "status": "done" } }
  }
}
`,
  'with unknown things': `version: 1
x-team: { lead: Paul } # ours
claire@example.com:
  colour: blue # unknown
  items:
    unknown-item: { ticket: 12, status: todo } # tickets
    own-1: { ticket: "AB-1", title: x, status: dnoe } # slip
    back-up: { status: [done], owner: IT } # list
    mfa-blocks: {}
  answers: ~ # none
`,
  'Windows line ends':
    '\uFEFF# header\r\nversion: 1\r\nclaire@example.com:\r\n  items:\r\n    own-1: { status: todo } # own\r\n    own-2:\r\n      note: |\r\n        a\r\n        b\r\n      status: doing # end',
  'two documents': `---
version: 1
claire@example.com:
  items: { own-1: { status: todo } } # own
--- # second
other: document
`,
  empty: '',
  'only comments': '# to be filled\n# by Mailops',
  'no version':
    'claire@example.com:\n  items: { own-1: { status: todo }, own-2: { status: done } }   # flow\n',
  'same address twice': `version: 1
claire@example.com:
  items:
    own-1: { status: todo } # first
Claire@Example.com:
  items:
    own-2: { status: done } # second
    back-up: { status: done }
`,
};

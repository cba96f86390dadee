import assert from 'node:assert/strict';
import { watching } from '../../../src/core/test-message/watching.ts';
import { workAt } from './imap-scene.ts';

const mark = { token: 'a'.repeat(32), messageId: `<mailops-test.${'a'.repeat(32)}@lab.test>` };
const header = `Message-ID: ${mark.messageId}\r\nX-Mailops-Test: ${mark.token}\r\n\r\n`;
const folders = [
  '* LIST () "/" INBOX',
  '* LIST (\\All) "/" "[Gmail]/All Mail"',
  '* LIST (\\Sent) "/" "[Gmail]/Sent Mail"',
  '* LIST (\\Drafts) "/" "[Gmail]/Drafts"',
  '* LIST () "/" Projects',
  '* LIST () "/" "a&ABs-[2Jb"',
  '',
].join('\r\n');

/** Where the message is seen by a watch whose time is up, at a server that has it in these folders. */
async function seenIn(places: readonly string[], toItself: boolean): Promise<unknown> {
  let open = '';
  const work = watching(
    {
      mark,
      recipient: 'a@lab.test',
      toItself,
      acceptedAt: performance.now() - 1_000,
      waitMs: 500,
      roundMs: 500,
      lookMs: 60_000,
    },
    () => undefined,
  );
  const { steps } = await workAt(work, 'IMAP4rev1 SPECIAL-USE', (command) => {
    const [, folder] = /^EXAMINE "(.*)"$/.exec(command) ?? [];
    open = folder ?? open;
    const isHere = places.includes(open);
    if (command.startsWith('LIST')) return folders;
    if (command.startsWith('UID SEARCH')) return isHere ? '* SEARCH 7\r\n' : '* SEARCH\r\n';
    return command.startsWith('UID FETCH')
      ? `* 1 FETCH (UID 7 BODY[HEADER] {${header.length}}\r\n${header})\r\n`
      : '';
  });
  const arrival = steps['imap.arrival'];
  return arrival?.code === 'ok' ? arrival.detail['folder'] : arrival?.code;
}

describe('watching for the test message', () => {
  const copies = ['[Gmail]/All Mail', '[Gmail]/Sent Mail'];
  for (const [what, places, toItself, seen] of [
    [
      'the copy of what was sent is no arrival, also not among all messages',
      copies,
      true,
      'mail.not-arrived',
    ],
    ['a message that a filter moved has arrived', [...copies, 'Projects'], true, 'Projects'],
    ['a message in INBOX has arrived', [...copies, 'INBOX'], true, 'INBOX'],
    [
      'a message that a filter archived at somebody else has arrived',
      ['[Gmail]/All Mail'],
      false,
      '[Gmail]/All Mail',
    ],
    ['the name of a folder cannot move a cursor', ['a&ABs-[2Jb'], true, 'a�[2Jb'],
    ['a copy in the drafts is no arrival', ['[Gmail]/Drafts'], false, 'mail.not-arrived'],
  ] as const)
    it(what, async () => assert.equal(await seenIn(places, toItself), seen));

  for (const [what, lookMs, most] of [
    ['does not follow a server that marks a thousand folders as junk', 60_000, 211],
    ['goes on with INBOX alone where a look takes too long', 0, 1],
  ] as const)
    it(what, async () => {
      const listed = Array.from({ length: 1_000 }, (_, at) => `* LIST (\\Junk) "/" f${at}\r\n`).join('');
      const work = watching(
        {
          mark,
          recipient: 'a@lab.test',
          toItself: true,
          acceptedAt: performance.now() - 1_000,
          waitMs: 500,
          roundMs: 500,
          lookMs,
        },
        () => undefined,
      );
      const { steps, told } = await workAt(work, 'IMAP4rev1', (command) =>
        command.startsWith('LIST') ? listed : '',
      );
      const opened = told.filter((command) => command.startsWith('EXAMINE'));
      assert.equal(opened.at(-1), 'EXAMINE "INBOX"');
      assert.ok(opened.length <= most, `${opened.length} folders opened`);
      assert.equal(steps['imap.arrival']?.code, 'mail.not-arrived');
    });
});

import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { FilesOrigin } from '../../../../src/core/migration/restore/files-origin.ts';
import { mailFilesIn, type MailFiles } from '../../../../src/core/migration/restore/mail-files.ts';
import type { OriginMessage } from '../../../../src/core/migration/transfer/origin.ts';
import { Fault } from '../../../../src/core/dialogue/fault.ts';

const never = new AbortController().signal;
const mbox = 'From a@b.test Sat Jan  3 01:05:34 1996\nSubject: in a file\n\nhello\n\n';
const eml = 'Subject: alone\r\nDate: Tue, 1 Jul 2003 10:52:37 +0200\r\n\r\nhello\r\n';

describe('mail in the files of a directory', () => {
  let directory: string;
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'mailops-files-'));
  });
  afterEach(() => rm(directory, { recursive: true, force: true }));

  async function found(files: Readonly<Record<string, string>>): Promise<MailFiles> {
    for (const [file, text] of Object.entries(files)) {
      const path = join(directory, ...file.split('/'));
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, text);
    }
    return mailFilesIn(directory, never);
  }
  async function listed(
    files: Readonly<Record<string, string>>,
  ): Promise<ReadonlyMap<string, readonly OriginMessage[]>> {
    const origin = new FilesOrigin(directory, await found(files), never);
    const lists = new Map<string, readonly OriginMessage[]>();
    for (const folder of await origin.folders()) {
      const listing = await origin.list(folder);
      assert.ok(!(listing instanceof Fault));
      lists.set(folder.name, listing.messages);
    }
    return lists;
  }

  it('is found in the shapes in which programs export it', async () => {
    const { files, ignored } = await found({
      // Thunderbird
      Inbox: mbox,
      'Inbox.msf': '// <!-- <mdb:mork:z v="1.4"/> -->',
      'Inbox.sbd/Work': mbox,
      'Inbox.sbd/Archive.2024': mbox,
      // Apple Mail
      'Sent.mbox/mbox': mbox,
      'Sent.mbox/table_of_contents': 'x',
      'Old.mbox/8E5B4A24-0B7C-4D2C-9C3E-2E7A5B5B1F00/Data/1/Messages/12.emlx': `${eml.length}\n${eml}<plist/>`,
      // Outlook, Windows Mail and others
      'Lists/2024/1.eml': eml,
      'loose.eml': eml,
      'mail.pst': '!BDN',
      'picture.jpg': 'x',
      '.hidden/1.eml': eml,
    });
    const own = basename(directory);
    assert.deepEqual(
      files.map(({ kind, parts }) => `${kind} ${parts.join('/')}`).sort(),
      [
        'eml Lists/2024',
        `eml ${own}`,
        'emlx Old',
        'mbox INBOX',
        'mbox INBOX/Archive.2024',
        'mbox INBOX/Work',
        'mbox Sent',
      ].sort(),
    );
    assert.deepEqual(ignored, ['mail.pst']);
  });

  it('is read with line ends, dates and flags as each kind keeps them', async () => {
    const plist = '<plist><dict><key>flags</key><integer>8590195733</integer></dict></plist>';
    const lists = await listed({
      'Box/1.eml': eml,
      'Box/2.eml':
        'Subject: unix\nX-Mozilla-Status: 0001\nReceived: by x; Wed, 2 Jul 2003 00:00:00 +0000\n\nhello\n',
      'Box/3.emlx': `${eml.length}\n${eml}${plist}`,
      'Box/4.emlx': `${eml.length}\n${eml}${plist.replace('8590195733', '2')}`,
    });
    assert.deepEqual(
      lists.get('Box')?.map(({ file, size, flags, internalDate }) => [file, size, flags, internalDate]),
      [
        ['Box/1.eml', eml.length, [], '01-Jul-2003 08:52:37 +0000'],
        ['Box/2.eml', 96, ['\\Seen'], '02-Jul-2003 00:00:00 +0000'],
        ['Box/3.emlx', eml.length, ['\\Answered', '\\Flagged', '\\Seen'], '01-Jul-2003 08:52:37 +0000'],
      ],
    );
  });

  it('takes the date of the file where the message has none', async () => {
    await found({ 'Box/1.eml': 'Subject: x\r\n\r\n' });
    await utimes(join(directory, 'Box', '1.eml'), 1_000_000_000, 1_000_000_000);
    const lists = await listed({});
    assert.equal(lists.get('Box')?.[0]?.internalDate, '09-Sep-2001 01:46:40 +0000');
  });

  it('is another origin once a file was changed, and its places hold no more', async () => {
    const files = await found({ 'box.mbox': mbox });
    const origin = new FilesOrigin(directory, files, never);
    const [folder] = await origin.folders();
    assert.ok(folder);
    const listing = await origin.list(folder);
    assert.ok(!(listing instanceof Fault));
    await writeFile(join(directory, 'box.mbox'), `${mbox}${mbox}`);
    const brought = [];
    for await (const one of origin.bring(folder, listing.messages)) brought.push(one);
    assert.ok(brought.length === 1 && brought.every((one) => 'unreadable' in one));
    assert.notEqual(new FilesOrigin(directory, await found({}), never).id(), origin.id());
  });
});

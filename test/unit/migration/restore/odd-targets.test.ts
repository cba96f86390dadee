import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startOddTarget, type HeardCommand, type OddTargetScript } from '../append/odd-target.ts';
import { restoreTo } from './scene.ts';
import type { RestoreResult } from '../../../../src/core/migration/transfer/transfer-result.ts';

const eml = (subject: string): string =>
  `Message-ID: <${subject}@x>\r\nSubject: ${subject}\r\nDate: Tue, 1 Jul 2003 10:52:37 +0200\r\n\r\nhello\r\n`;

/** A folder `Box` that keeps what is appended to it; `odd` comes first. */
function keeping(odd: (command: HeardCommand, kept: Buffer[]) => string | undefined): {
  readonly kept: Buffer[];
  readonly answer: NonNullable<OddTargetScript['answer']>;
} {
  const kept: Buffer[] = [];
  const answer = (command: HeardCommand): string | undefined => {
    const { text, literals } = command;
    const said = odd(command, kept);
    if (said !== undefined) return said;
    if (text.startsWith('LIST')) return '* LIST () "/" INBOX\r\n* LIST () "/" Box\r\nOK done';
    if (text.startsWith('STATUS'))
      return `* STATUS ${text.split(' ')[1] ?? ''} (MESSAGES ${kept.length} UIDNEXT ${kept.length + 1} UIDVALIDITY 7)\r\nOK done`;
    if (/^(?:SELECT|EXAMINE) "Box"/.test(text))
      return `* ${kept.length} EXISTS\r\n* OK [UIDVALIDITY 7] v\r\n* OK [UIDNEXT ${kept.length + 1}] n\r\nOK done`;
    if (text.startsWith('UID SEARCH')) return `* SEARCH ${kept.map((_, at) => at + 1).join(' ')}\r\nOK done`;
    if (text.startsWith('UID FETCH'))
      return `${kept
        .map((one, at) => {
          const header = one.toString('latin1').split('\r\n\r\n')[0] ?? '';
          return `* ${at + 1} FETCH (UID ${at + 1} FLAGS () INTERNALDATE "01-Jul-2003 08:52:37 +0000" RFC822.SIZE ${one.length} BODY[HEADER.FIELDS (X)] {${header.length}}\r\n${header})\r\n`;
        })
        .join('')}OK done`;
    if (text.startsWith('APPEND "Box"')) kept.push(...literals);
    return undefined;
  };
  return { kept, answer };
}

describe('a restore to an odd target', function () {
  this.timeout(20_000);
  let directory: string;
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'mailops-odd-'));
    await mkdir(join(directory, 'mail', 'Box'), { recursive: true });
    for (const subject of ['a', 'b', 'c'])
      await writeFile(join(directory, 'mail', 'Box', `${subject}.eml`), eml(subject));
  });
  afterEach(() => rm(directory, { recursive: true, force: true }));

  async function run(
    odd: (command: HeardCommand, kept: Buffer[]) => string | undefined,
    capabilities = 'LITERAL+ MULTIAPPEND',
  ): Promise<{ readonly result: RestoreResult; readonly kept: readonly string[] }> {
    const { kept, answer } = keeping(odd);
    const server = await startOddTarget({ capabilities, answer });
    try {
      const result = await restoreTo({
        address: 'claire@example.com',
        port: server.port,
        password: 'pass-1',
        directory: join(directory, 'mail'),
        stateDirectory: join(directory, 'state'),
        dryRun: false,
      });
      return {
        result,
        kept: kept.map((one) => /^Subject: (.*)$/m.exec(one.toString())?.[1]?.trim() ?? '').sort(),
      };
    } finally {
      await server.stop();
    }
  }
  const isAppend = ({ text }: HeardCommand): boolean => text.startsWith('APPEND');

  for (const capabilities of ['LITERAL+ MULTIAPPEND', 'LITERAL+ MULTIAPPEND UIDPLUS', ''])
    it(`finds again what arrived before a cut, and sends nothing twice (${capabilities})`, async () => {
      let left = 1;
      const { result, kept } = await run((command, held) => {
        if (!isAppend(command) || (left -= 1) < 0) return undefined;
        held.push(...command.literals);
        return 'hang-up';
      }, capabilities);
      assert.deepEqual([result.result, kept], ['complete', ['a', 'b', 'c']]);
      assert.ok(result.totals.foundAgain > 0);
    });

  it('sends again what had not arrived before a cut', async () => {
    let left = 1;
    const { result, kept } = await run((command) =>
      isAppend(command) && (left -= 1) >= 0 ? 'hang-up' : undefined,
    );
    assert.deepEqual([result.result, kept, result.totals.foundAgain], ['complete', ['a', 'b', 'c'], 0]);
  });

  it('names what the target refuses, in its words, and brings the others', async () => {
    const { result, kept } = await run((command) =>
      isAppend(command) && command.literals.some((one) => one.includes('Subject: b'))
        ? 'NO [CANNOT] Virus found'
        : undefined,
    );
    assert.deepEqual([result.result, kept], ['incomplete', ['a', 'c']]);
    assert.deepEqual(
      result.undelivered.map(({ file, class: kind, reply, subject }) => [file, kind, reply, subject]),
      [['Box/b.eml', 'refused', '[CANNOT] Virus found', 'b']],
    );
  });

  it('says of a folder that vanishes what the server said', async () => {
    const { result, kept } = await run((command) =>
      isAppend(command) ? 'NO [TRYCREATE] No such folder' : undefined,
    );
    assert.deepEqual([result.result, kept], ['incomplete', []]);
    assert.equal(result.folders.find(({ folder }) => folder === 'Box')?.reply, '[TRYCREATE] No such folder');
  });
});

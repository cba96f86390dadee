import assert from 'node:assert/strict';
import { appendMessages } from '../../../../src/core/migration/append/append-messages.ts';
import type { Appended, Outgoing } from '../../../../src/core/migration/append/outgoing.ts';
import type { TargetFolder } from '../../../../src/core/migration/append/target-folder.ts';
import { TargetPace } from '../../../../src/core/migration/append/target-pace.ts';
import { startOddTarget, type HeardCommand, type OddTargetScript } from './odd-target.ts';
import { folder, onSession, outgoing } from './scene.ts';

const full = 'LITERAL+ MULTIAPPEND UIDPLUS';

interface Sent {
  readonly answers: readonly Appended[];
  readonly appends: readonly HeardCommand[];
  readonly continuations: number;
  readonly pace: TargetPace;
}

describe('sending messages to an odd target', function () {
  this.timeout(10_000);

  async function send(
    script: OddTargetScript,
    lots: readonly (readonly Outgoing[])[],
    into: Partial<TargetFolder> = {},
  ): Promise<Sent> {
    const target = await startOddTarget(script);
    const pace = new TargetPace();
    try {
      const answers = await onSession(target.port, (session) =>
        Promise.all(lots.map((lot) => appendMessages(session, { ...folder, ...into }, lot, pace))),
      );
      const appends = target.commands.filter(({ text }) => text.startsWith('APPEND'));
      return { answers: answers.flat(), appends, continuations: target.continuations, pace };
    } finally {
      await target.stop();
    }
  }
  const said = (answers: readonly Appended[]): string[] => answers.map(({ outcome }) => outcome);
  const lettersIn = (appends: readonly HeardCommand[]): string[] =>
    appends.map(({ literals }) => literals.map(String).join(''));
  const holds =
    (letter: string, words: string): OddTargetScript['answer'] =>
    ({ text, literals }) =>
      text.startsWith('APPEND') && literals.some((literal) => literal.includes(letter)) ? words : undefined;

  it('sends a lot in one command without waiting, and pairs its UIDs', async () => {
    const { answers, appends, continuations } = await send(
      {
        capabilities: full,
        answer: ({ text }) => (text.startsWith('APPEND') ? 'OK [APPENDUID 7 4,9:10] done' : undefined),
      },
      [
        [
          outgoing('a', { flags: ['\\Seen', '\\Recent'], internalDate: '1-Jan-2026 00:00:00 +0000' }),
          outgoing('b', { keywords: ['$Forwarded'] }),
          outgoing('c'),
        ],
      ],
    );
    assert.deepEqual(answers, [
      { outcome: 'arrived', uid: 4, dropped: [] },
      { outcome: 'arrived', uid: 9, dropped: [] },
      { outcome: 'arrived', uid: 10, dropped: [] },
    ]);
    assert.deepEqual(
      appends.map(({ text }) => text),
      ['APPEND "Box" (\\Seen) " 1-Jan-2026 00:00:00 +0000" {} ($Forwarded) {} () {}'],
    );
    assert.deepEqual([lettersIn(appends), continuations], [['abc'], 0]);
  });

  it('does without any extension: one command a message, each literal asked for', async () => {
    const { answers, appends, continuations } = await send({ capabilities: '' }, [
      [outgoing('a'), outgoing('b')],
      [outgoing('c')],
    ]);
    assert.deepEqual(said(answers), ['arrived', 'arrived', 'arrived']);
    assert.deepEqual([lettersIn(appends).sort(), continuations], [['a', 'b', 'c'], 3]);
  });

  for (const [octets, waits] of [
    [4_096, 0],
    [4_097, 1],
  ] as const)
    it(`waits ${waits} times with LITERAL- and ${octets} octets (RFC 7888 §5)`, async () => {
      const { answers, continuations } = await send({ capabilities: 'LITERAL-' }, [
        [outgoing(Buffer.alloc(octets, 'x'))],
      ]);
      assert.deepEqual([said(answers), continuations], [['arrived'], waits]);
    });

  for (const words of ['NO [CANNOT] Not this one', 'BAD Not this one'])
    it(`halves a lot until the refused message is known, in the server’s words (${words.slice(0, 3)})`, async () => {
      const { answers, appends } = await send({ capabilities: full, answer: holds('c', words) }, [
        ['a', 'b', 'c', 'd', 'e'].map((letter) => outgoing(letter)),
      ]);
      assert.deepEqual(said(answers), ['arrived', 'arrived', 'refused', 'arrived', 'arrived']);
      assert.deepEqual(answers[2], { outcome: 'refused', reply: words.replace(/^\w+ /, '') });
      const taken = appends.filter(({ literals }) => !literals.some((literal) => literal.includes('c')));
      assert.deepEqual(Array.from(lettersIn(taken).join('')).sort(), ['a', 'b', 'd', 'e']);
    });

  it('knows a refusal that comes instead of the go-ahead, and sends nothing of that message', async () => {
    const { answers, appends } = await send(
      {
        capabilities: '',
        announced: (_, octets) => (octets === 2 ? 'NO [TOOBIG] Too large' : undefined),
      },
      [[outgoing('a'), outgoing('bb'), outgoing('c')]],
    );
    assert.deepEqual(answers[1], { outcome: 'over-limit', reply: '[TOOBIG] Too large' });
    assert.deepEqual(
      [said(answers)[0], said(answers)[2], lettersIn(appends)],
      ['arrived', 'arrived', ['a', 'c']],
    );
  });

  it('does not send what is over the limit', async () => {
    const { answers, appends } = await send({ capabilities: full }, [[outgoing('aaaa'), outgoing('b')]], {
      mostOctets: 3,
    });
    assert.deepEqual([said(answers), lettersIn(appends)], [['over-limit', 'arrived'], ['b']]);
  });

  it('sends nothing as large as what there was no room for, and still what is smaller', async () => {
    const { answers, appends } = await send(
      { capabilities: full, answer: holds('bb', 'NO [OVERQUOTA] Full') },
      [
        [outgoing('a'), outgoing('bb'), outgoing('c')],
        [outgoing('ddd'), outgoing('e')],
      ],
    );
    assert.deepEqual(said(answers.slice(0, 3)), ['arrived', 'over-quota', 'arrived']);
    assert.deepEqual(answers[1], { outcome: 'over-quota', reply: '[OVERQUOTA] Full' });
    assert.ok(appends.some((append) => lettersIn([append])[0]?.includes('c')));
    const later = await send({ capabilities: '', answer: holds('bb', 'NO [OVERQUOTA] Full') }, [
      [outgoing('bb')],
    ]);
    assert.equal(later.pace.fullFor(2), '[OVERQUOTA] Full');
    assert.equal(later.pace.fullFor(1), undefined);
  });

  it('says that there is no such folder any more, of the whole lot', async () => {
    const { answers, appends } = await send(
      { capabilities: full, answer: holds('', 'NO [TRYCREATE] No such folder') },
      [[outgoing('a'), outgoing('b')]],
    );
    assert.deepEqual([said(answers), appends.length], [['no-folder', 'no-folder'], 1]);
  });

  it('waits as long as a server that throttles suggests, then goes on', async () => {
    let left = 1;
    const startedAt = performance.now();
    const { answers } = await send(
      {
        capabilities: full,
        answer: ({ text }) =>
          text.startsWith('APPEND') && (left -= 1) >= 0
            ? 'NO Request is throttled. Suggested Backoff Time: 200 milliseconds'
            : undefined,
      },
      [[outgoing('a')], [outgoing('b')]],
    );
    assert.deepEqual(said(answers), ['arrived', 'arrived']);
    assert.ok(performance.now() - startedAt >= 200);
  });

  it('gives up where it would have to wait for longer than anybody does', async () => {
    const { answers, pace } = await send(
      { capabilities: full, answer: holds('', 'NO Suggested Backoff Time: 99999999 milliseconds') },
      [[outgoing('a')]],
    );
    assert.deepEqual([said(answers), pace.givenUp?.code], [['not-sent'], 'auth.rate-limited']);
  });

  it('leaves out keywords that the folder does not keep, and says which', async () => {
    const { answers, appends } = await send(
      { capabilities: full },
      [[outgoing('a', { flags: ['\\Flagged', '\\Odd'], keywords: ['Kept', 'New', 'not an atom'] })]],
      { permanentFlags: ['\\Seen', 'kept'] },
    );
    assert.deepEqual(answers, [
      { outcome: 'arrived', uid: undefined, dropped: ['\\Odd', 'New', 'not an atom'] },
    ]);
    assert.match(appends[0]?.text ?? '', /\(\\Flagged Kept\)/);
  });

  it('sends a message whose keyword is refused without it', async () => {
    const { answers } = await send(
      {
        capabilities: full,
        answer: ({ text }) => (text.includes('Odd') ? 'NO Invalid keyword' : undefined),
      },
      [[outgoing('a', { flags: ['\\Seen'], keywords: ['Odd'] })]],
    );
    assert.deepEqual(answers, [{ outcome: 'arrived', uid: undefined, dropped: ['Odd'] }]);
  });

  it('sends NUL as literal8 where the server knows it, and refuses it by rule elsewhere', async () => {
    const nul = outgoing(Buffer.from('a\0b'));
    const able = await send({ capabilities: `${full} BINARY` }, [[nul, outgoing('c')]]);
    assert.deepEqual(said(able.answers), ['arrived', 'arrived']);
    assert.equal(able.appends[0]?.text, 'APPEND "Box" () ~{} () {}');
    const unable = await send({ capabilities: full }, [[nul, outgoing('c')]]);
    assert.deepEqual(unable.answers[0], { outcome: 'refused' });
    assert.deepEqual([said(unable.answers)[1], lettersIn(unable.appends)], ['arrived', ['c']]);
  });

  it('sends an empty message as one empty line, since an empty literal means something else', async () => {
    const { answers, appends } = await send({ capabilities: full }, [[outgoing(''), outgoing('b')]]);
    assert.deepEqual([said(answers), lettersIn(appends)], [['arrived', 'arrived'], ['\r\nb']]);
  });

  it('does not know of what went out whole before a cut, and knows of the rest', async () => {
    const { answers } = await send(
      { capabilities: full, answer: ({ text }) => (text.startsWith('APPEND') ? 'hang-up' : undefined) },
      [[outgoing('a'), outgoing('b')]],
    );
    assert.deepEqual(said(answers), ['unknown', 'unknown']);
    const waiting = await send({ capabilities: '', announced: () => 'hang-up\r\n* BYE' }, [
      [outgoing('a'), outgoing('b')],
    ]);
    assert.ok(!said(waiting.answers).includes('arrived'));
    const cut = await send({ capabilities: '', hangsUp: (received) => received.includes('APPEND') }, [
      [outgoing('a'), outgoing('b')],
    ]);
    assert.deepEqual(said(cut.answers), ['not-sent', 'not-sent']);
  });

  it('does not trust UIDs that are not as many as the messages, or of another UIDVALIDITY', async () => {
    for (const code of ['[APPENDUID 7 4]', '[APPENDUID 8 4:5]', '[APPENDUID 7 4:4000000000]', '']) {
      const { answers } = await send(
        {
          capabilities: full,
          answer: ({ text }) => (text.startsWith('APPEND') ? `OK ${code} done` : undefined),
        },
        [[outgoing('a'), outgoing('b')]],
      );
      assert.deepEqual(
        answers.map((answer) => answer.outcome === 'arrived' && answer.uid),
        [undefined, undefined],
      );
    }
  });

  it('gives the session up for a message that is not as long as it says, and blames nothing else', async () => {
    for (const octets of [2, 9]) {
      const liar = outgoing('abcd');
      const { answers } = await send({ capabilities: full }, [
        [{ ...liar, body: { ...liar.body, octets } }, outgoing('b')],
      ]);
      assert.deepEqual(said(answers), ['unreadable', 'not-sent']);
    }
  });

  it('lets nothing else stand inside a command that is on its way', async () => {
    const target = await startOddTarget({ capabilities: '' });
    try {
      await onSession(target.port, async (session) => {
        const large = outgoing(Buffer.alloc(500_000, 'x'));
        const sending = appendMessages(session, folder, [large, large], new TargetPace());
        await Promise.resolve();
        const asked = session.ask('NOOP');
        assert.deepEqual(said(await sending), ['arrived', 'arrived']);
        await asked;
      });
      assert.deepEqual(target.commands.map(({ text }) => text.split(' ')[0]).sort(), [
        'APPEND',
        'APPEND',
        'NOOP',
      ]);
      assert.ok(target.commands.every(({ literals }) => literals.every(({ length }) => length === 500_000)));
    } finally {
      await target.stop();
    }
  });
});

import assert from 'node:assert/strict';
import { Fault } from '../../../src/core/dialogue/fault.ts';
import { ImapConversation } from '../../../src/core/imap/imap-conversation.ts';
import { startImapTls } from '../../../src/core/imap/imap-starttls.ts';
import { openScene } from '../dialogue/scripted-stream.ts';

describe('startImapTls', () => {
  const offered = '* OK [CAPABILITY IMAP4rev1 STARTTLS] hi\r\n';
  for (const [name, said, expected] of [
    ['begins', `${offered}m1 OK go\r\n`, 'OK'],
    ['asks what the greeting left open', '* OK hi\r\n* CAPABILITY STARTTLS\r\nm1 OK\r\nm2 OK go\r\n', 'OK'],
    ['is not offered', '* OK [CAPABILITY IMAP4rev1] hi\r\n', 'tls.no-starttls'],
    ['is not offered under a longer name', '* OK [CAPABILITY XSTARTTLS] hi\r\n', 'tls.no-starttls'],
    ['is refused', `${offered}m1 NO later\r\n`, 'tls.starttls-refused'],
    ['is not understood', `${offered}m1 BAD what\r\n`, 'tls.starttls-refused'],
    [
      'has words behind its answer',
      `${offered}m1 OK go\r\n* OK [CAPABILITY AUTH=PLAIN]\r\n`,
      'tls.starttls-injection',
    ],
    ['has one octet behind its answer', `${offered}m1 OK go\r\n*`, 'tls.starttls-injection'],
    ['is answered by a continuation', `${offered}+ go\r\n`, 'imap.protocol-error'],
    [
      'meets PREAUTH, which would keep it in the clear',
      '* PREAUTH [CAPABILITY STARTTLS] hi\r\n',
      'tls.starttls-refused',
    ],
    ['meets BYE', '* BYE no\r\n', 'imap.bye'],
    ['meets NO for a greeting', '* NO [UNAVAILABLE] no\r\n', 'imap.bye'],
    ['meets a hang-up', offered, 'net.closed'],
  ] as const)
    it(`${name} → ${expected}`, async () => {
      const { stream, dialogue, deadline } = openScene();
      void stream.say([said]);
      const result = await startImapTls(new ImapConversation(dialogue), dialogue);
      assert.equal(result instanceof Fault ? result.code : result.status, expected);
      deadline.end();
    });

  it('forgets what was said in the clear', async () => {
    const { stream, dialogue, deadline } = openScene();
    void stream.say([`${offered}m1 OK go\r\n`], false);
    const conversation = new ImapConversation(dialogue);
    await startImapTls(conversation, dialogue);
    assert.equal(conversation.knownCapabilities(), undefined);
    deadline.end();
  });
});

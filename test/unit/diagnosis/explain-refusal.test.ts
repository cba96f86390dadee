import assert from 'node:assert/strict';
import { Socket } from 'node:net';
import { explainRefusal } from '../../../src/core/diagnosis/explain-refusal.ts';
import type { LegScene } from '../../../src/core/diagnosis/leg-scene.ts';
import { StepRecorder } from '../../../src/core/diagnosis/step-recorder.ts';
import { Deadline } from '../../../src/core/dialogue/deadline.ts';
import { limits } from '../../../src/core/limits.ts';
import { makeRedactor } from '../../../src/core/secrets/redact.ts';

function scene(secret: string): LegScene {
  const reached = { host: 'mail.example.com', port: 465, security: 'tls' } as const;
  const deadline = new Deadline(1_000, new AbortController().signal);
  deadline.end();
  return {
    plan: {
      leg: 'smtp',
      candidates: [reached],
      hostFrom: 'file',
      username: 'a',
      auth: 'password',
      credential: undefined,
      oauth: undefined,
      authFrom: 'guess',
      isProviders: false,
      settings: [],
    },
    reached,
    socket: new Socket(),
    recorder: new StepRecorder({ order: [], started: () => undefined, ended: () => undefined }),
    deadline,
    redact: makeRedactor([secret]),
    providerId: 'microsoft365',
    loginFrame: { target: 'mail.example.com:465', shell: '' },
  };
}

describe('explainRefusal', () => {
  const text =
    '535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant. See https://example.com/tenant';
  const refusal = { moment: 'smtp.auth', status: '535', enhancedCode: '5.7.139', text } as const;

  for (const secret of ['never said', 'Tenant', 'a', 'disabled', '5', 'SmtpClientAuthentication is disabled'])
    it(`understands the words also where the secret is “${secret}”, and does not quote it`, () => {
      const { code, reply = '', args } = explainRefusal(refusal, scene(secret));
      assert.equal(code, 'smtp.auth-disabled-tenant');
      for (const shown of [reply, String(args['url'])])
        assert.ok(!shown.toLowerCase().includes(secret.toLowerCase()), shown);
    });

  it('quotes no more than a report holds, and no half of a secret', () => {
    const secret = 'zebra crossing';
    for (let before = limits.quotedOctets - 20; before < limits.quotedOctets; before += 1) {
      const { reply = '' } = explainRefusal(
        { ...refusal, text: `${'-'.repeat(before)}${secret}` },
        scene(secret),
      );
      assert.ok(reply.length <= limits.quotedOctets);
      assert.ok(!reply.includes('z'));
    }
  });

  it('takes the secret out of an error challenge, keys and values', () => {
    const { detail } = explainRefusal(
      { ...refusal, oauthError: { status: '400', t0ken: 'bad t0ken' } },
      scene('t0ken'),
    );
    assert.ok(!JSON.stringify(detail).includes('t0ken'));
  });
});

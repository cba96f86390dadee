import assert from 'node:assert/strict';
import { finish, StepRecorder } from '../../../src/core/diagnosis/step-recorder.ts';
import { parts, stepsFor } from '../../../src/core/diagnosis/step-selection.ts';
import { stepIds, type Step, type StepId } from '../../../src/core/report/report.ts';

const fine = { code: 'ok', args: {}, detail: {} } as const;

function recording(order: readonly StepId[] = ['imap.dns', 'imap.connect', 'imap.tls']) {
  const heard: string[] = [];
  const ended: Step[] = [];
  const recorder = new StepRecorder({
    order,
    started: (id, target) => heard.push(`start ${id} ${target ?? ''}`.trim()),
    ended: (step) => {
      heard.push(`end ${step.id} ${step.code}`);
      ended.push(step);
    },
  });
  return { recorder, heard, ended };
}

describe('StepRecorder', () => {
  it('announces steps in their order, whichever ends first', () => {
    const { recorder, heard } = recording();
    const endDns = recorder.start('imap.dns', { target: 'h' });
    const endConnect = recorder.start('imap.connect');
    endConnect(fine);
    endDns(fine);
    assert.deepEqual(heard, [
      'start imap.dns h',
      'start imap.connect',
      'end imap.dns ok',
      'end imap.connect ok',
    ]);
  });

  it('keeps how a step ended first', () => {
    const { recorder, heard } = recording();
    const end = recorder.start('imap.dns');
    end({ ...fine, code: 'dns.timeout' });
    end(fine);
    recorder.skipRest({ code: 'skip.blocked', args: { why: 'x' } });
    assert.deepEqual(heard.slice(1), [
      'end imap.dns dns.timeout',
      'end imap.connect skip.blocked',
      'end imap.tls skip.blocked',
    ]);
    assert.deepEqual(recorder.finished.get('imap.tls')?.step.detail, { why: 'x' });
  });

  it('takes what came to be known late', () => {
    const { recorder, ended } = recording();
    recorder.start('imap.dns', { target: 'first', shell: 'one' })(fine, { target: 'second', ms: 12.6 });
    assert.deepEqual(ended, [
      { id: 'imap.dns', status: 'pass', code: 'ok', ms: 13, target: 'second', detail: {}, shell: 'one' },
    ]);
  });

  it('keeps when a step began, and nothing of one that did not', () => {
    const { recorder } = recording();
    const before = performance.now();
    const end = recorder.start('imap.dns');
    const after = performance.now();
    end(fine);
    recorder.skipRest({ code: 'skip.blocked', args: {} });
    const beganAt = recorder.finished.get('imap.dns')?.beganAt;
    assert.ok(beganAt !== undefined && beganAt >= before && beganAt <= after, `${beganAt}`);
    assert.equal(recorder.finished.get('imap.tls')?.beganAt, undefined);
  });

  it('says nothing of steps that are none of its leg', () => {
    const { recorder, heard } = recording(['imap.dns']);
    recorder.start('imap.select')(fine);
    assert.deepEqual(heard, ['start imap.select']);
  });

  it('has no key for what is not known', () => {
    assert.deepEqual(finish('mx', fine), {
      step: { id: 'mx', status: 'pass', code: 'ok', ms: 0, detail: {} },
      args: {},
    });
  });
});

describe('stepsFor', () => {
  for (const [only, expected] of [
    [undefined, stepIds],
    [[], stepIds],
    [['mx'], ['mx']],
    [['tls'], ['imap.dns', 'imap.connect', 'imap.tls', 'smtp.dns', 'smtp.connect', 'smtp.tls']],
    [['imap'], ['imap.dns', 'imap.connect', 'imap.tls', 'imap.login', 'imap.select']],
    [
      ['smtp', 'mx', 'mx'],
      ['smtp.dns', 'smtp.connect', 'smtp.tls', 'smtp.auth', 'mx'],
    ],
    [parts, stepIds],
  ] as const)
    it(only?.join(',') ?? 'all', () => assert.deepEqual([...stepsFor(only)].sort(), [...expected].sort()));
});

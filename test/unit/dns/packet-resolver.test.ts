import assert from 'node:assert/strict';
import { createResolver, type ResolverOptions } from '../../../src/core/dns/packet-resolver.ts';
import type { DnsAnswer, RecordType } from '../../../src/core/dns/resolver.ts';
import {
  a,
  aaaa,
  cname,
  flags,
  mx,
  rcode,
  soa,
  withServer,
  type Script,
  type ScriptedServer,
  type SeenQuestion,
} from './scripted-server.ts';

const never = new AbortController().signal;
const silent: Script = () => [];
const answering: Script = ({ name }) => [{ answers: [a(name, '192.0.2.1')] }];
const refusing =
  (code: number): Script =>
  () => [{ flags: code }];

/** No server that answers needs as long, on a busy machine either. */
const timeoutsMs = [4_000];
/** For the questions that nobody will answer. */
const patienceWith = (script: Script): readonly number[] => (script === silent ? [150] : timeoutsMs);

/** One question to one server with this script, then what it saw. */
async function ask(
  script: Script,
  name = 'example.com',
  type: RecordType = 'A',
  options: Partial<ResolverOptions> = {},
): Promise<{ answer: DnsAnswer; server: ScriptedServer }> {
  return withServer(script, async (server) => {
    const resolver = createResolver({
      servers: [server.label],
      timeoutsMs: patienceWith(script),
      ...options,
    });
    return { answer: await resolver.resolve(name, type, never), server };
  });
}

const texts = (answer: DnsAnswer): string[] =>
  answer.kind === 'answer' ? answer.records.map((record) => record.text) : [];
const reason = (answer: DnsAnswer): string => (answer.kind === 'failure' ? answer.reason : '');
const code = (answer: DnsAnswer): string => (answer.kind === 'failure' ? answer.code : 'ok');

/** A port where nobody listens. */
async function closedPort(): Promise<string> {
  return withServer(silent, (server) => Promise.resolve(server.label));
}

describe('createResolver', () => {
  it('asks in ASCII and lower case, once, with EDNS(0)', async () => {
    const { answer, server } = await ask(answering, 'EXÄMPLE.fr.');
    assert.deepEqual(texts(answer), ['192.0.2.1']);
    assert.deepEqual(
      server.seen.map(({ name, udpPayloadSize }) => [name, udpPayloadSize]),
      [['xn--exmple-cua.fr', 1232]],
    );
  });

  it('says who answered, and whether of its own knowledge', async () => {
    const { answer, server } = await ask(({ name }) => [
      { flags: flags.authoritative, answers: [a(name, '192.0.2.1', 60)] },
    ]);
    assert.ok(answer.kind === 'answer');
    assert.equal(answer.server, server.label);
    assert.equal(answer.authoritative, true);
    assert.equal(answer.records[0]?.ttl, 60);
    assert.ok(answer.ms > 0);
  });

  it('uses another id and another port for each question', async () => {
    await withServer(answering, async (server) => {
      const resolver = createResolver({ servers: [server.label] });
      await Promise.all(
        Array.from({ length: 30 }, (_, at) => resolver.resolve(`h${at}.example.com`, 'A', never)),
      );
      assert.ok(new Set(server.seen.map(({ id }) => id)).size > 25);
      assert.ok(new Set(server.seen.map(({ sourcePort }) => sourcePort)).size > 25);
    });
  });

  it('answers with no records where the name exists without them', async () => {
    const { answer } = await ask(() => [{ authorities: [soa('example.com')] }]);
    assert.equal(code(answer), 'ok');
    assert.deepEqual(texts(answer), []);
  });

  it('passes over forged datagrams and takes the right one', async () => {
    const { answer } = await ask(({ id, name }) => [
      { id: (id + 1) & 0xffff, answers: [a(name, '198.51.100.66')] },
      { questions: [{ name: 'other.example', type: 'A' }], answers: [a(name, '198.51.100.66')] },
      { answers: [a(name, '192.0.2.1')] },
    ]);
    assert.deepEqual(texts(answer), ['192.0.2.1']);
  });

  it('accepts names in any case', async () => {
    const { answer } = await ask(() => [
      { questions: [{ name: 'EXAMPLE.Com', type: 'A' }], answers: [a('exaMPLE.com', '192.0.2.1')] },
    ]);
    assert.deepEqual(texts(answer), ['192.0.2.1']);
  });

  it('asks a server that stumbles over EDNS(0) without it', async () => {
    const { answer, server } = await ask(({ name, udpPayloadSize }) =>
      udpPayloadSize === undefined
        ? [{ answers: [a(name, '192.0.2.1')] }]
        : [{ flags: rcode.formErr, questions: [] }],
    );
    assert.deepEqual(texts(answer), ['192.0.2.1']);
    assert.equal(server.seen.length, 2);
  });

  it('gives up on a name that cannot be one, without a question', async () => {
    const { answer, server } = await ask(answering, 'not a name');
    assert.equal(code(answer), 'dns.no-such-domain');
    assert.equal(reason(answer), 'BADNAME');
    assert.equal(server.seen.length, 0);
  });

  it('speaks to a server over IPv6', async () => {
    await withServer(
      answering,
      async (server) => {
        const resolver = createResolver({ servers: [server.label], timeoutsMs });
        assert.deepEqual(texts(await resolver.resolve('example.com', 'A', never)), ['192.0.2.1']);
      },
      '::1',
    );
  });

  it('asks thousands of names side by side over few sockets', async () => {
    await withServer(answering, async (server) => {
      const resolver = createResolver({ servers: [server.label], sockets: 16 });
      const answers = await Promise.all(
        Array.from({ length: 2_000 }, (_, at) => resolver.resolve(`h${at}.example.com`, 'A', never)),
      );
      assert.equal(answers.filter((answer) => texts(answer).length === 1).length, 2_000);
    });
  });
});

describe('createResolver over TCP', () => {
  const overTcp =
    (reply: Script): Script =>
    (question) =>
      question.transport === 'udp' ? [{ flags: flags.truncated }] : reply(question);

  it('asks again where the answer did not fit', async () => {
    const many = Array.from({ length: 500 }, (_, at) => aaaa('example.com', `2001:db8::${at + 1}`));
    const { answer, server } = await ask(
      overTcp(() => [{ answers: many }]),
      'example.com',
      'AAAA',
    );
    assert.equal(texts(answer).length, 500);
    assert.deepEqual(
      server.seen.map(({ transport }) => transport),
      ['udp', 'tcp'],
    );
  });

  const failures: readonly (readonly [string, Script, string, string])[] = [
    ['is silent', silent, 'dns.timeout', 'TIMEOUT'],
    ['sends rubbish', () => [Buffer.from('rubbish')], 'dns.server-failure', 'MALFORMED'],
    ['answers another question', () => [{ id: 0, questions: [] }], 'dns.server-failure', 'MALFORMED'],
  ];
  for (const [what, script, expected, why] of failures)
    it(`fails where the connection ${what}`, async () => {
      const options = { timeoutsMs: patienceWith(script) };
      const { answer } = await ask(overTcp(script), 'example.com', 'A', options);
      assert.deepEqual([code(answer), reason(answer)], [expected, why]);
    });
});

describe('createResolver and what servers refuse', () => {
  const malformed: Script = ({ id }) => [Buffer.from([id >> 8, id & 0xff, 0x80, 0, 0, 1, 0, 9, 0, 0])];
  const table: readonly (readonly [string, Script, string, string])[] = [
    ['NXDOMAIN', refusing(rcode.nxDomain), 'dns.no-such-domain', 'NXDOMAIN'],
    ['SERVFAIL', refusing(rcode.servFail), 'dns.server-failure', 'SERVFAIL'],
    ['REFUSED', refusing(rcode.refused), 'dns.server-failure', 'REFUSED'],
    ['NOTIMP', refusing(rcode.notImp), 'dns.server-failure', 'NOTIMP'],
    ['FORMERR', refusing(rcode.formErr), 'dns.server-failure', 'FORMERR'],
    ['silence', silent, 'dns.timeout', 'TIMEOUT'],
    ['a malformed packet', malformed, 'dns.server-failure', 'MALFORMED'],
    [
      'a referral',
      () => [{ authorities: [{ type: 'NS', name: 'com', data: 'ns.example' }] }],
      'dns.server-failure',
      'REFERRAL',
    ],
  ];
  for (const [what, script, expected, why] of table)
    it(`${what} is ${expected}`, async () => {
      const { answer } = await ask(script);
      assert.deepEqual([code(answer), reason(answer)], [expected, why]);
    });

  for (const [what, script, expected] of table)
    it(`${what}${expected === 'dns.no-such-domain' ? ' is not asked of' : ' is left for'} the next server`, () =>
      withServer(script, (first) =>
        withServer(answering, async (second) => {
          const resolver = createResolver({
            servers: [first.label, second.label],
            timeoutsMs: patienceWith(script),
          });
          const answer = await resolver.resolve('example.com', 'A', never);
          assert.deepEqual(texts(answer), expected === 'dns.no-such-domain' ? [] : ['192.0.2.1']);
          assert.equal(answer.server, expected === 'dns.no-such-domain' ? first.label : second.label);
        }),
      ));

  it('leaves a dead server at once', async () => {
    const dead = await closedPort();
    await withServer(answering, async (server) => {
      const resolver = createResolver({ servers: [dead, server.label], timeoutsMs: [60_000] });
      assert.deepEqual(texts(await resolver.resolve('example.com', 'A', never)), ['192.0.2.1']);
    });
  });

  it('says that nobody listens where only dead servers are left', async () => {
    const resolver = createResolver({ servers: [await closedPort()], timeoutsMs: [60_000] });
    const answer = await resolver.resolve('example.com', 'A', never);
    assert.deepEqual([code(answer), reason(answer)], ['dns.server-failure', 'ECONNREFUSED']);
  });

  it('asks a silent server again in the next round', async () => {
    let questions = 0;
    const second: Script = ({ name }) =>
      (questions += 1) === 1 ? [] : [{ answers: [a(name, '192.0.2.1')] }];
    const { answer } = await ask(second, 'example.com', 'A', { timeoutsMs: [30, 500] });
    assert.deepEqual(texts(answer), ['192.0.2.1']);
  });

  it('asks a server that was silent last, once it is known', () =>
    withServer(silent, (first) =>
      withServer(answering, async (second) => {
        const resolver = createResolver({
          servers: [first.label, second.label],
          timeoutsMs: patienceWith(silent),
        });
        await resolver.resolve('one.example.com', 'A', never);
        await resolver.resolve('two.example.com', 'A', never);
        assert.deepEqual(
          first.seen.map(({ name }) => name),
          ['one.example.com'],
        );
      }),
    ));
});

describe('createResolver and aliases', () => {
  it('follows a chain inside one answer', async () => {
    const { answer, server } = await ask(() => [
      {
        answers: [
          a('end.example', '192.0.2.1'),
          cname('example.com', 'middle.example'),
          cname('middle.example', 'END.example'),
        ],
      },
    ]);
    assert.ok(answer.kind === 'answer');
    assert.deepEqual(texts(answer), ['192.0.2.1']);
    assert.deepEqual(
      answer.aliases.map(({ text }) => text),
      ['middle.example', 'end.example'],
    );
    assert.equal(server.seen.length, 1);
  });

  it('asks for the rest of a chain', async () => {
    const { answer, server } = await ask(({ name }) =>
      name === 'example.com'
        ? [{ answers: [cname('example.com', 'end.example')] }]
        : [{ answers: [a(name, '192.0.2.1')] }],
    );
    assert.deepEqual(texts(answer), ['192.0.2.1']);
    assert.equal(server.seen.length, 2);
  });

  it('does not ask for a rest that the answer denies', async () => {
    const { answer, server } = await ask(() => [
      { answers: [cname('example.com', 'end.example')], authorities: [soa('example')] },
    ]);
    assert.deepEqual([code(answer), texts(answer).length, server.seen.length], ['ok', 0, 1]);
  });

  it('does not follow where the alias itself is asked for', async () => {
    const { answer } = await ask(
      () => [{ answers: [cname('example.com', 'end.example')] }],
      'example.com',
      'CNAME',
    );
    assert.deepEqual(texts(answer), ['end.example']);
  });

  const failures: readonly (readonly [string, Script, string, string, number])[] = [
    [
      'an alias of a name that does not exist',
      () => [{ flags: rcode.nxDomain, answers: [cname('example.com', 'end.example')] }],
      'dns.no-such-domain',
      'NXDOMAIN',
      1,
    ],
    [
      'a loop inside one answer',
      () => [{ answers: [cname('example.com', 'b.example'), cname('b.example', 'example.com')] }],
      'dns.server-failure',
      'ALIAS-LOOP',
      2,
    ],
    [
      'a loop over several answers',
      ({ name }) => [{ answers: [cname(name, name === 'example.com' ? 'b.example' : 'example.com')] }],
      'dns.server-failure',
      'ALIAS-LOOP',
      2,
    ],
    [
      'a chain without an end',
      ({ name }) => [{ answers: [cname(name, `x${name}`)] }],
      'dns.server-failure',
      'ALIASES-EXCEEDED',
      17,
    ],
    [
      'an alias of the root',
      () => [{ answers: [cname('example.com', '.')] }],
      'dns.no-such-domain',
      'BADNAME',
      1,
    ],
  ];
  for (const [what, script, expected, why, aliases] of failures)
    it(`${what} is ${expected}`, async () => {
      const { answer } = await ask(script);
      assert.ok(answer.kind === 'failure');
      assert.deepEqual([answer.code, answer.reason, answer.aliases?.length], [expected, why, aliases]);
    });
});

describe('createResolver and its cache', () => {
  it('asks once for all who ask at the same time, and after', () =>
    withServer(answering, async (server) => {
      const resolver = createResolver({ servers: [server.label], timeoutsMs });
      await Promise.all([1, 2, 3].map(() => resolver.resolve('example.com', 'A', never)));
      await resolver.resolve('EXAMPLE.com.', 'A', never);
      assert.equal(server.seen.length, 1);
    }));

  const lives: readonly (readonly [string, Script, number])[] = [
    ['an answer for its TTL', ({ name }) => [{ answers: [a(name, '192.0.2.1', 60)] }], 60],
    ['an answer of TTL 0 for 5 seconds', ({ name }) => [{ answers: [a(name, '192.0.2.1', 0)] }], 5],
    ['a long-lived answer for 5 minutes', ({ name }) => [{ answers: [a(name, '192.0.2.1', 86_400)] }], 300],
    ['a denial for as long as it is vouched for', () => [{ authorities: [soa('com', 20)] }], 20],
    ['a failure for 5 seconds', refusing(rcode.servFail), 5],
  ];
  for (const [what, script, seconds] of lives)
    it(`keeps ${what}`, () =>
      withServer(script, async (server) => {
        let clock = 0;
        const resolver = createResolver({ servers: [server.label], timeoutsMs, now: () => clock });
        await resolver.resolve('example.com', 'A', never);
        clock = seconds * 1_000 - 1;
        await resolver.resolve('example.com', 'A', never);
        assert.equal(server.seen.length, 1);
        clock = seconds * 1_000;
        await resolver.resolve('example.com', 'A', never);
        assert.equal(server.seen.length, 2);
      }));

  it('keeps nothing where it may hold nothing', () =>
    withServer(answering, async (server) => {
      const resolver = createResolver({ servers: [server.label], timeoutsMs, cacheOctets: 0 });
      await resolver.resolve('example.com', 'A', never);
      await resolver.resolve('example.com', 'A', never);
      assert.equal(server.seen.length, 2);
    }));
});

describe('createResolver and abort', () => {
  const socketsOpen = (): number =>
    process.getActiveResourcesInfo().filter((name) => /^UDP|^TCPSocket/.test(name)).length;

  const moments: readonly (readonly [string, 'before' | SeenQuestion['transport']])[] = [
    ['before the question is sent', 'before'],
    ['while the server thinks', 'udp'],
    ['while the server thinks, over TCP', 'tcp'],
  ];
  for (const [when, moment] of moments)
    it(`ends at once with the signal’s reason and leaves no socket, ${when}`, () => {
      const controller = new AbortController();
      const reason = new Error('enough');
      const script: Script = ({ transport }) => {
        if (transport === moment) controller.abort(reason);
        return transport === 'udp' && moment === 'tcp' ? [{ flags: flags.truncated }] : [];
      };
      return withServer(script, async (server) => {
        const resolver = createResolver({ servers: [server.label], timeoutsMs: [60_000] });
        const before = socketsOpen();
        const asked = resolver.resolve('example.com', 'A', controller.signal);
        assert.equal(socketsOpen(), before + 1);
        if (moment === 'before') controller.abort(reason);
        await assert.rejects(asked, reason);
        // A handle is closed a turn or two of the event loop after it is told to.
        for (let turn = 0; turn < 1_000 && socketsOpen() > before; turn += 1)
          await new Promise((resolve) => setImmediate(resolve));
        assert.equal(socketsOpen(), before);
      });
    });

  it('asks nothing for a signal that has aborted already', () =>
    withServer(answering, async (server) => {
      const resolver = createResolver({ servers: [server.label] });
      await assert.rejects(resolver.resolve('example.com', 'A', AbortSignal.abort()));
      assert.equal(server.seen.length, 0);
    }));

  it('does not take the answer from others who wait for it', () => {
    const controller = new AbortController();
    const script: Script = ({ name }) => {
      controller.abort();
      return [{ answers: [mx(name, 10, 'mx.example.com')] }];
    };
    return withServer(script, async (server) => {
      const resolver = createResolver({ servers: [server.label], timeoutsMs: [5_000] });
      const [first, second] = await Promise.allSettled([
        resolver.resolve('example.com', 'MX', controller.signal),
        resolver.resolve('example.com', 'MX', never),
      ]);
      assert.equal(first.status, 'rejected');
      assert.equal(second.status === 'fulfilled' && texts(second.value)[0], '10 mx.example.com');
      assert.equal(server.seen.length, 1);
    });
  });
});

import assert from 'node:assert/strict';
import type { Report } from '../../../../../src/core/report/report.ts';
import { diagnosisView } from '../../../../../src/editor/guide/views/diagnosis-view.ts';
import { ticketText } from '../../../../../src/editor/guide/views/ticket-text.ts';
import type { DiagnosisView, ReportView } from '../../../../../src/shared/diagnosis-view.ts';
import { wordsOf } from '../../../words/tables.ts';
import { certificates, reports, reportWith, tlsDetail } from './diagnosis-reports.ts';
import { bothLanguages, textsOf } from './view-texts.ts';

const words = wordsOf('en');
const now = new Date('2026-11-22T12:00:00Z');

function viewOf(report: Report): ReportView {
  const { report: view } = diagnosisView({ kept: [report], words, now });
  if (!view) throw new Error('no report');
  return view;
}

const barOf = (view: ReportView, step: string): ReportView['legs'][number]['bars'][number] | undefined =>
  view.legs.flatMap(({ bars }) => bars).find((bar) => bar.step === step);

describe('diagnosisView: waterfall', () => {
  it('lays the steps of a leg end to end, each leg from 0', () => {
    const { legs, axis } = viewOf(reports.fine);
    assert.deepEqual(
      legs.map(({ id, bars }) => [id, bars.map(({ startMs }) => startMs)]),
      [
        ['mx', [0]],
        ['imap', [0, 22, 40, 84, 204]],
        ['smtp', [0, 25, 42, 94]],
      ],
    );
    assert.equal(axis?.maxMs, 241);
    assert.deepEqual(
      axis.ticks.map(({ text }) => text),
      ['0\u00a0ms', '100\u00a0ms', '200\u00a0ms'],
    );
  });

  it('begins each bar when its step began, where the Report tells', () => {
    const steps = reports.fine.steps.map((step, at) => ({ ...step, at: at * 7 }));
    const { legs, axis, isTimed } = viewOf({ ...reports.fine, steps });
    assert.deepEqual(
      legs.flatMap(({ bars }) => bars.map(({ startMs }) => startMs)),
      steps.map(({ at }) => at),
    );
    assert.equal(axis?.maxMs, Math.max(...steps.map(({ at, ms }) => at + ms)));
    assert.equal(isTimed, true);
    const [mx, ...others] = reports.fine.steps;
    assert.ok(mx);
    assert.equal(viewOf({ ...reports.fine, steps: [{ ...mx, at: 3 }, ...others] }).isTimed, false);
  });

  it('draws no bar for a step that did not run, and says why', () => {
    const bar = barOf(viewOf(reports.loginRefused), 'imap.select');
    assert.equal(bar?.startMs, undefined);
    assert.equal(bar?.ms, undefined);
    assert.equal(bar?.state.id, 'skip');
    assert.equal(bar.phrase, 'a step before it failed');
  });

  it('gives a step its words, facts and command', () => {
    const bar = barOf(viewOf(reports.loginRefused), 'imap.login');
    assert.equal(bar?.phrase, 'user name or password refused');
    assert.deepEqual(bar.quote, {
      from: 'imap.example.net:993',
      words: 'a2 NO [AUTHENTICATIONFAILED] Authentication failed.',
    });
    assert.ok(bar.facts.some(({ label, value }) => label === 'Method' && value === 'PLAIN'));
    assert.ok(bar.facts.some(({ label, value }) => label === 'Code' && value === 'auth.bad-credentials'));
    assert.equal(bar.shell, 'openssl s_client -connect imap.example.net:993');
  });

  it('leaves out the legs that nobody asked for, and says what was', () => {
    const view = diagnosisView({ kept: [reports.onlyMx], words, now });
    assert.deepEqual(
      view.report?.legs.map(({ id }) => id),
      ['mx'],
    );
    assert.match(view.kept[0]?.label ?? '', /2 hours ago · only MX$/);
  });

  it('keeps long times readable', () => {
    assert.deepEqual(
      viewOf(reports.dnsFails).axis?.ticks.map(({ text }) => text),
      ['0\u00a0s', '5\u00a0s', '10\u00a0s', '15\u00a0s'],
    );
  });
});

describe('diagnosisView: certificate chain', () => {
  it('is one for both services where they show the same, from the server’s own on', () => {
    const { chains } = viewOf(reports.fine);
    assert.equal(chains.length, 1);
    assert.equal(chains[0]?.leg, 'IMAP and SMTP');
    assert.deepEqual(
      chains[0].certificates.map(({ subject }) => subject),
      ['imap.example.net', 'Example Issuing CA 3', 'Example Root'],
    );
    assert.equal(chains[0].broken, undefined);
    assert.equal(chains[0].certificates[0]?.validTo, 'Jan 1, 2027');
  });

  const { leaf, middle, root } = certificates;
  const expired = { ...middle, validTo: '2026-11-01T00:00:00.000Z' };
  const selfSigned = { ...leaf, issuer: leaf.subject };
  const later = { ...leaf, validFrom: '2026-12-01T00:00:00.000Z' };
  const cases = [
    ['tls.incomplete-chain', [leaf], 0, /does not send the certificate of Example Issuing CA 3/],
    ['tls.untrusted', [leaf, middle, root], 2, /does not know the authority Example Root/],
    ['tls.self-signed', [selfSigned], 0, /vouches for itself/],
    ['tls.expired', [leaf, expired, root], 1, /Expired/],
    ['tls.not-yet-valid', [later, middle], 0, /Not valid yet/],
    ['tls.name-mismatch', [leaf, middle], -1, /other names/],
  ] as const;
  for (const [code, chain, after, reason] of cases)
    it(`marks the broken link of ${code}`, () => {
      const view = viewOf(reportWith({ 'imap.tls': { code, detail: tlsDetail(chain, [code]) } }, 'imap.tls'));
      const [imap] = view.chains;
      assert.equal(imap?.broken?.after, after);
      assert.match(imap.broken.reason, reason);
      assert.equal(imap.state.id, 'fail');
    });

  it('shows a fault on the certificate whose dates are wrong', () => {
    const report = reportWith({
      'imap.tls': { code: 'tls.expired', detail: tlsDetail([leaf, expired, root], ['tls.expired']) },
    });
    assert.deepEqual(
      viewOf(report).chains[0]?.certificates.map(({ fault }) => fault),
      [undefined, 'certificate expired', undefined],
    );
  });

  it('breaks nothing where it only ends soon', () => {
    const [imap] = viewOf(reports.expiresSoon).chains;
    assert.equal(imap?.broken, undefined);
    assert.equal(imap?.state.id, 'warn');
    assert.equal(imap.certificates[0]?.fault, 'certificate expires soon');
  });

  it('shows the second problem on its certificate', () => {
    const detail = tlsDetail([leaf], ['tls.untrusted', 'tls.name-mismatch']);
    const [imap] = viewOf(reportWith({ 'imap.tls': { code: 'tls.untrusted', detail } })).chains;
    assert.equal(imap?.broken?.after, 0);
    assert.equal(imap.certificates[0]?.fault, 'certificate for another name');
  });
});

describe('diagnosisView: MX and provider', () => {
  const withMx = (exchanges: readonly string[], more: object = {}): Report =>
    reportWith({
      mx: {
        detail: {
          domain: 'example.com',
          records: exchanges.map((exchange, at) => ({ preference: at * 10, exchange })),
          ...more,
        },
      },
    });
  const cases: readonly (readonly [string, RegExp])[] = [
    ['example-com.mail.protection.outlook.com', /Microsoft 365 alone/],
    ['eu-smtp-inbound-1.mimecast.com', /Mimecast, a mail gateway/],
    ['mx1.mail.ovh.net', /OVHcloud, not to Microsoft 365/],
    ['mail.example.com', /Under the domain itself/],
    ['mx.notmimecast.com', /Of no provider/],
    ['google.com.evil.example', /Of no provider/],
  ];
  for (const [exchange, proves] of cases)
    it(`says what ${exchange} proves`, () => {
      const [host] = viewOf(withMx([exchange])).mx;
      assert.equal(host?.host, exchange);
      assert.match(host.proves, proves);
    });

  it('tells of an MX that serves others too', () => {
    const report = { ...withMx(['mx-eu.mail.am0.yahoodns.net']), provider: null };
    assert.match(viewOf(report).mx[0]?.proves ?? '', /serves .* too: evidence, not proof/);
  });

  it('shows twenty hosts and counts the rest', () => {
    const view = viewOf(
      withMx(
        Array.from({ length: 60 }, (_, at) => `mx${at}.example.org`),
        { total: 90 },
      ),
    );
    assert.equal(view.mx.length, 20);
    assert.equal(view.mxNote, '70 more are not shown.');
  });

  it('says what contradicts the MX, as sentences', () => {
    const contradictions = [
      { source: 'mx', value: 'mx1.mail.ovh.net', provider: 'ovh' },
      { source: 'autodiscover', value: 'autodiscover.outlook.com', provider: 'microsoft365' },
    ];
    assert.equal(
      viewOf(withMx(['smtp.google.com'], { contradictions })).mxNote,
      'But autodiscover leads to Microsoft 365 (autodiscover.outlook.com). A move may be under way, or a record was left behind after one.',
    );
  });

  it('explains a domain without MX', () => {
    assert.match(viewOf(withMx(['.'], { nullMx: true })).mxNote ?? '', /RFC 7505/);
    assert.match(viewOf(withMx(['example.com'], { implicit: true })).mxNote ?? '', /RFC 5321/);
    assert.match(viewOf(reports.noSuchDomain).mxNote ?? '', /No MX record/);
  });

  it('tells the provider with its confidence and who else it could be', () => {
    const { provider, evidence } = viewOf({ ...reports.fine, gateway: 'Mimecast' });
    assert.equal(
      provider,
      'Microsoft 365 hosts the mailbox: 50% sure. It could also be OVHcloud. Mail passes through Mimecast first.',
    );
    assert.deepEqual(evidence, []);
  });
});

describe('diagnosisView: choice and comparison', () => {
  const yesterday: Report = { ...reports.loginRefused, startedAt: '2026-11-21T10:00:00.000Z' };
  const today: Report = { ...reports.fine, startedAt: '2026-11-22T10:00:00.000Z' };
  const compare = (kept: readonly Report[], shown: string, before: string): DiagnosisView =>
    diagnosisView({ kept, shown, before, words, now });

  it('shows the newest unless another is chosen', () => {
    const kept = [today, yesterday];
    assert.equal(diagnosisView({ kept, words, now }).report?.startedAt, today.startedAt);
    const chosen = diagnosisView({ kept, shown: yesterday.startedAt, before: null, words, now });
    assert.equal(chosen.report?.startedAt, yesterday.startedAt);
    assert.equal(chosen.report.state.id, 'fail');
    assert.equal(diagnosisView({ kept, shown: 'gone', words, now }).report?.startedAt, today.startedAt);
  });

  it('says what got better, and lists what differs', () => {
    const { comparison } = compare([today, yesterday], today.startedAt, yesterday.startedAt);
    assert.equal(
      comparison?.summary,
      'Better: IMAP login, “user name or password refused” before, is “passed” now.',
    );
    assert.deepEqual(
      comparison.rows.filter(({ isDifferent }) => isDifferent).map(({ label }) => label),
      ['Verdict', 'IMAP login', 'Inbox'],
    );
  });

  it('puts the older one first, whichever is shown', () => {
    const { comparison } = compare([today, yesterday], yesterday.startedAt, today.startedAt);
    assert.match(comparison?.before ?? '', /Nov 21/);
    assert.equal(comparison?.with, today.startedAt);
  });

  const changes: readonly (readonly [string, Report, Report, RegExp])[] = [
    ['worse', reports.fine, reports.smtpOff, /^Worse: SMTP login, “passed” before/],
    ['another cause', reports.refused, reports.loginRefused, /^Another cause: IMAP login/],
    ['nothing', reports.fine, { ...reports.fine, ms: 9_999 }, /^Nothing has changed but the times\.$/],
    [
      'a setting',
      reports.fine,
      { ...reports.fine, settings: [{ key: 'imap.port', value: 143, from: 'file' }] },
      /^The verdict is the same; 3 other lines differ\.$/,
    ],
  ];
  for (const [what, before, after, summary] of changes)
    it(`sums up: ${what}`, () => {
      const older = { ...before, startedAt: '2026-11-20T10:00:00.000Z' };
      assert.match(
        compare([after, older], after.startedAt, older.startedAt).comparison?.summary ?? '',
        summary,
      );
    });

  it('compares a Report with no other and not with itself', () => {
    assert.equal(compare([today], today.startedAt, today.startedAt).comparison, undefined);
    assert.equal(compare([today, yesterday], today.startedAt, 'gone').comparison, undefined);
  });
});

describe('diagnosisView: whatever was kept', () => {
  for (const language of bothLanguages)
    for (const [name, report] of Object.entries(reports))
      it(`says everything in words: ${name}, ${language}`, () => {
        const view = diagnosisView({
          kept: [{ ...report, startedAt: '2026-11-22T11:00:00.000Z' }, reports.fine],
          before: reports.fine.startedAt,
          words: wordsOf(language),
          now,
        });
        for (const text of textsOf(view)) assert.doesNotMatch(text, /[{}]|undefined|NaN/);
        assert.doesNotMatch(view.report?.sentence ?? '', /as an older version said it/);
        assert.notEqual(view.report?.sentence, '');
      });

  it('keeps the words of a verdict whose code it does not know', () => {
    const kept = JSON.parse(
      JSON.stringify(reports.fine).replace(
        '"code":"ok","status":"pass","step":null',
        '"code":"new.code","status":"warn","step":null',
      ),
    ) as Report;
    const view = viewOf(kept);
    assert.equal(view.sentence, 'as an older version said it');
    assert.equal(view.state.id, 'warn');
  });

  it('shows nothing where nothing was diagnosed', () => {
    assert.deepEqual(diagnosisView({ kept: [], words, now }), { kept: [] });
  });

  const junk: readonly unknown[] = [
    null,
    undefined,
    0,
    'text',
    [],
    {},
    [null, 7, 'x', [], {}],
    { chain: 'no', records: [null, { exchange: 7 }], names: [1], addresses: {}, problems: 'x' },
    { chain: [{ subject: 'x'.repeat(100_000), validTo: 'never', validFrom: 5 }], validTo: 'soon' },
    { records: [{ exchange: 'y'.repeat(100_000), preference: '1', addresses: [{}] }], total: -1 },
  ];
  it('never throws and never grows, whatever stands in a Report', () => {
    for (const detail of junk)
      for (const key of [
        'steps',
        'verdict',
        'provider',
        'settings',
        'startedAt',
        'ms',
        'gateway',
        'probedFrom',
      ]) {
        const steps = reports.incompleteChain.steps.map((step) => ({ ...step, detail }));
        const kept = { ...reports.incompleteChain, steps, [key]: detail } as Report;
        const view = diagnosisView({
          kept: [kept, reports.fine],
          before: reports.fine.startedAt,
          words,
          now,
        });
        for (const text of textsOf(view)) assert.ok(text.length <= 2_500, `${key}: ${text.length}`);
        assert.equal(typeof ticketText(kept, words), 'string');
      }
  });

  it('cuts what a server made long', () => {
    const reply = '\u0007x'.repeat(50_000);
    const view = viewOf(
      reportWith({ 'imap.login': { code: 'imap.bye', reply, target: 'h'.repeat(9_999) } }, 'imap.login'),
    );
    for (const text of textsOf(view)) assert.ok(text.length <= 2_500);
  });
});

describe('ticketText', () => {
  it('is the whole Report as text, without what nobody asked for', () => {
    const text = ticketText(reports.loginRefused, words);
    assert.match(text, /^claire@example\.com {2}probed from desk-7\nDiagnosed on Nov 22, 2026/);
    assert.match(text, /✗ failed {2}The user name or the password of claire@example\.com is wrong\./);
    assert.match(text, /> a2 NO \[AUTHENTICATIONFAILED\] Authentication failed\./);
    assert.match(text, /\$ openssl s_client -connect imap\.example\.net:993/);
    assert.doesNotMatch(ticketText(reports.onlyMx, words), /IMAP login/);
  });

  it('is in the reader’s language', () => {
    assert.match(ticketText(reports.loginRefused, wordsOf('fr')), /échec/i);
  });
});

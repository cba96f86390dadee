import assert from 'node:assert/strict';
import { textWidth, wrapText } from '../../../../src/core/guide/picture/text-measure.ts';

describe('wrapText', () => {
  const wrap = (text: string, width: number): readonly string[] => wrapText(text, width, 160, 13);

  it('keeps every character, and no line wider than the width or the widest word', () => {
    for (const text of [
      'Is the domain yours?',
      'a',
      '',
      `${'x'.repeat(60)} end`,
      'La MFA barre-t-elle la route\u202f?',
    ])
      for (const width of [20, 60, 100, 300]) {
        const lines = wrap(text, width);
        assert.equal(lines.join(' '), text);
        const widest = Math.max(width, ...text.split(' ').map((word) => textWidth(word, 13)));
        for (const line of lines) assert.ok(textWidth(line, 13) <= widest, line);
      }
  });

  const cases: readonly (readonly [why: string, text: string, width: number, lines: readonly string[]])[] = [
    ['breaks no word', 'Un autre administrateur', 60, ['Un autre', 'administrateur']],
    ['breaks at no hyphen of a word that fits a box', 'La MFA barre-t-elle', 50, ['La MFA', 'barre-t-elle']],
    ['holds no-break spaces', 'est-il à vous\u00a0?', 20, ['est-il', 'à', 'vous\u00a0?']],
    ['holds narrow no-break spaces', 'Un administrateur\u202f?', 20, ['Un', 'administrateur\u202f?']],
    ['keeps a number with its name', 'MX at Microsoft 365?', 60, ['MX at', 'Microsoft 365?']],
    ['makes lines about as long', 'mot de passe au coffre', 160, ['mot de passe', 'au coffre']],
    [
      'breaks what no box holds after its hyphens and before its dots',
      'Reset at mail-exchange-of-the-company.example.com',
      100,
      ['Reset at mail-', 'exchange-of-', 'the-company', '.example.com'],
    ],
  ];
  for (const [why, text, width, lines] of cases) it(why, () => assert.deepEqual(wrap(text, width), lines));
});

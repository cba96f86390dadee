import assert from 'node:assert/strict';
import type { HoverPiece } from '../../../../src/core/language/hover/hover-content.ts';
import { hoverMarkdown } from '../../../../src/core/language/hover/hover-markdown.ts';

function markdown(...pieces: HoverPiece[]): string {
  return hoverMarkdown({ parts: pieces.map((piece) => ({ ...piece, layer: 'meaning' })) });
}

const cases: readonly (readonly [of: string, pieces: readonly HoverPiece[], text: string])[] = [
  ['a heading', [{ kind: 'heading', text: 'Port 993' }], '**Port 993**'],
  [
    'formatting, links and HTML in a text',
    [{ kind: 'sentence', text: '*a* [b](command:x) <img src=y> `c`' }],
    '\\*a\\* \\[b\\]\\(command\\:x\\) \\<img src\\=y\\> \\`c\\`',
  ],
  ['an address in a text', [{ kind: 'sentence', text: 'a@b.example' }], 'a\\@b\\.example'],
  ['several lines in a text', [{ kind: 'sentence', text: 'a\n\n# b\u0000' }], 'a \\# b'],
  [
    'a reply that closes its fence',
    [{ kind: 'reply', text: 'a\n```\n[b](command:x)' }],
    '````text\na\n```\n[b](command:x)\n````',
  ],
  ['a reply with control characters', [{ kind: 'reply', text: 'a\u0007b\r\nc' }], '```text\na b\nc\n```'],
  [
    'a table',
    [
      {
        kind: 'table',
        columns: ['', 'set now'],
        rows: [[{ text: 'host' }, { code: 'a`b|c', text: 'a|b', differs: true }]],
      },
    ],
    '|  | set now |\n| :-- | :-- |\n| host | **``a`b\\|c``** · a\\|b |',
  ],
  [
    'links after their sentence',
    [
      { kind: 'sentence', text: 'Why' },
      { kind: 'link', label: 'RFC [1]', url: 'https://a.example/x(1)?y=<z>' },
      { kind: 'link', label: 'b', url: 'https://b.example' },
    ],
    'Why [RFC \\[1\\]](https://a.example/x%281%29?y=%3Cz%3E) · [b](https://b.example/)',
  ],
  [
    'a link that runs something',
    [
      { kind: 'link', label: 'a', url: 'command:mailops.setPassword' },
      { kind: 'sentence', text: 'b' },
    ],
    'b',
  ],
  [
    'commands with their arguments',
    [
      {
        kind: 'command',
        label: 'Diagnose',
        command: 'mailops.diagnose',
        arguments: [{ address: "a(b)')@c.example" }],
      },
      { kind: 'command', label: 'Set Password', command: 'mailops.setPassword', arguments: [] },
    ],
    "[Diagnose](command:mailops.diagnose?%5B%7B%22address%22%3A%22a%28b%29'%29%40c.example%22%7D%5D) · [Set Password](command:mailops.setPassword?%5B%5D)",
  ],
];

describe('hoverMarkdown', () => {
  for (const [of, pieces, text] of cases) it(`writes ${of}`, () => assert.equal(markdown(...pieces), text));
});

import assert from 'node:assert/strict';
import { outcomes } from '../../../../src/core/guide/outcomes/outcomes.ts';
import { guideTeller, type GuideTeller } from '../../../../src/core/guide/teller.ts';
import { questionTexts } from '../../../../src/core/guide/tree/question-texts.ts';
import { isOutcome, isQuestion } from '../../../../src/core/guide/tree/tree.ts';
import { textWidth } from '../../../../src/core/guide/picture/text-measure.ts';
import { treePicture } from '../../../../src/editor/guide/views/tree-picture.ts';
import type { TreePictureView } from '../../../../src/shared/tree-view.ts';
import { answersOf, factsOf, walkOf, type Scene } from '../tree/scene.ts';
import { wordsOf } from '../../words/tables.ts';

interface Area {
  readonly name: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const areaOf = (name: string, x: number, y: number, width: number, height: number): Area => ({
  name,
  left: x - width / 2,
  right: x + width / 2,
  top: y - height / 2,
  bottom: y + height / 2,
});

const overlaps = (one: Area, other: Area): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

/** Whether a straight line passes through an area (Liang–Barsky). */
function crosses(
  from: { readonly x: number; readonly y: number },
  to: { readonly x: number; readonly y: number },
  { left, right, top, bottom }: Area,
): boolean {
  let [enter, leave] = [0, 1];
  for (const [distance, room] of [
    [from.x - to.x, from.x - left],
    [to.x - from.x, right - from.x],
    [from.y - to.y, from.y - top],
    [to.y - from.y, bottom - from.y],
  ] as const) {
    if (distance === 0) {
      if (room <= 0) return false;
    } else if (distance < 0) enter = Math.max(enter, room / distance);
    else leave = Math.min(leave, room / distance);
  }
  return enter < leave - 1e-6;
}

function assertSound(picture: TreePictureView, width: number, fontSize: number): void {
  assert.equal(picture.width, width, 'fits the room');
  assert.equal(picture.fontSize, fontSize);
  const boxes = picture.nodes.map((node) => areaOf(node.id, node.x, node.y, node.width, node.height));
  const labels = picture.edges
    .filter(({ label }) => label !== '')
    .map(({ from, to, label, labelX, labelY, labelWidth }) => {
      assert.ok(labelWidth >= textWidth(label, fontSize), label);
      return areaOf(`${from} → ${to}`, labelX, labelY, labelWidth, fontSize * 1.3);
    });
  const areas = [...boxes, ...labels];
  areas.forEach((one, at) => {
    const { left, right, top, bottom } = one;
    assert.ok(left >= 0 && right <= width && top >= 0 && bottom <= picture.height, `${one.name} is inside`);
    for (const other of areas.slice(at + 1))
      assert.ok(!overlaps(one, other), `${one.name} lies on ${other.name}`);
  });
  for (const { id, lines, width: boxWidth, fontSize: own = fontSize } of picture.nodes) {
    assert.ok(own >= fontSize, id);
    for (const line of lines) assert.ok(textWidth(line, own) <= boxWidth, line);
  }
  for (const { from, to, points } of picture.edges) {
    assert.ok(points.length >= 2);
    points.forEach((point, at) => {
      const next = points[at + 1];
      if (!next) return;
      assert.ok(next.y >= point.y, `${from} → ${to} runs down`);
      for (const box of boxes)
        assert.ok(!crosses(point, next, box), `${from} → ${to} runs through ${box.name}`);
    });
  }
}

/** Each text stands whole in its box, its words unbroken, and no line begins with what belongs to the one before. */
function assertWhole({ nodes }: TreePictureView, { tell }: GuideTeller): void {
  for (const { id, lines } of nodes) {
    const { label } = isQuestion(id) ? questionTexts[id] : isOutcome(id) ? outcomes[id] : assert.fail(id);
    assert.equal(lines.join(' '), tell(label));
    for (const line of lines) assert.doesNotMatch(line, /^[\s?!:;»\d]/u, id);
  }
}

const scenes: readonly Scene[] = [
  {},
  { domain: 'owned: true', mx: ['mx1.mail.ovh.net'], codes: { 'imap.login': 'auth.bad-credentials' } },
  { domain: 'owned: true', mx: ['example-com.mail.protection.outlook.com'] },
  {
    keys: 'provider: mailbox.org',
    answers: { 'domain-owned': 'yes', 'login-works': 'no', 'mfa-blocks': 'yes' },
  },
];

describe('layoutTree', () => {
  for (const language of ['en', 'fr'] as const)
    for (const width of [
      288, 320, 347, 358, 400, 444, 480, 512, 560, 600, 650, 701, 768, 850, 900, 1024, 1200, 1400,
    ])
      it(`draws every box, label and way apart in ${width} px, ${language}`, async () => {
        const words = wordsOf(language);
        for (const scene of scenes) {
          const teller = guideTeller(factsOf(scene), words);
          const picture = await treePicture(walkOf(scene), { width, fontSize: 13 }, teller, words);
          assertSound(picture, width, 13);
          assertWhole(picture, teller);
        }
      });

  it('holds with large writing too', async () => {
    const words = wordsOf('en');
    const walk = walkOf({});
    for (const [width, fontSize] of [
      [582, 20],
      [640, 26],
      [500, 20],
      [900, 30],
    ] as const)
      assertSound(
        await treePicture(walk, { width, fontSize }, guideTeller(factsOf({}), words), words),
        width,
        fontSize,
      );
  });

  it('grows wider than a room that nothing fits in, rather than smaller in writing', async () => {
    const words = wordsOf('en');
    const picture = await treePicture(
      walkOf({}),
      { width: 150, fontSize: 13 },
      guideTeller(factsOf({}), words),
      words,
    );
    assertSound(picture, picture.width, 13);
    assert.ok(picture.width > 150);
  });

  it('writes the next question larger', async () => {
    const words = wordsOf('en');
    const scene: Scene = { answers: { 'domain-owned': 'yes' } };
    const { nodes } = await treePicture(
      walkOf({ ...scene, answers: Object.fromEntries(answersOf(scene)) }),
      { width: 800, fontSize: 13 },
      guideTeller(factsOf(scene), words),
      words,
    );
    assert.deepEqual(
      nodes.filter(({ fontSize = 13 }) => fontSize > 13).map(({ id, mark }) => [id, mark]),
      [['mx-microsoft365', 'next']],
    );
  });
});

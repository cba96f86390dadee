import { outcomes } from '../../../core/guide/outcomes/outcomes.ts';
import { keptLayout } from '../../../core/guide/picture/kept-layout.ts';
import type { Drawing, Room } from '../../../core/guide/picture/picture.ts';
import { drawnNodes, drawnWays, type DrawnWay } from '../../../core/guide/picture/tree-drawing.ts';
import { saying } from '../../../core/guide/saying.ts';
import type { GuideTeller } from '../../../core/guide/teller.ts';
import { marksOf, type Mark } from '../../../core/guide/tree/marks.ts';
import { answerText, questionTexts } from '../../../core/guide/tree/question-texts.ts';
import { answersOf, isOutcome, isQuestion, type NodeId } from '../../../core/guide/tree/tree.ts';
import type { Walk } from '../../../core/guide/tree/walk.ts';
import type { Words } from '../../../core/words/words.ts';
import type { TreePictureView } from '../../../shared/tree-view.ts';

/** The tree as a picture, with the way of one mailbox marked. */
export async function treePicture(
  walk: Walk,
  room: Room,
  teller: GuideTeller,
  words: Words,
): Promise<TreePictureView> {
  const marks = marksOf(walk);
  const drawing: Drawing = {
    nodes: drawnNodes.map((id) => ({
      id,
      text: teller.tell(isQuestion(id) ? questionTexts[id].label : outcomes[id].label),
      isLarge: id === walk.next,
    })),
    edges: drawnWays.map((way) => ({ from: way.from, to: way.to, label: wayLabel(way, walk, teller) })),
  };
  const { width, height, boxes, lines } = await keptLayout(drawing, room);
  return {
    width,
    height,
    fontSize: room.fontSize,
    nodes: boxes.flatMap(({ id, ...box }) => {
      if (!isQuestion(id) && !isOutcome(id)) return [];
      const mark = marks.nodeMark(id);
      const source = isQuestion(id) && mark === 'taken' ? walk.known.get(id)?.source : undefined;
      return [
        {
          id,
          kind: isQuestion(id) ? ('question' as const) : ('outcome' as const),
          mark,
          ...box,
          spoken: spokenText(id, mark, walk, teller, words),
          ...(source && { source }),
        },
      ];
    }),
    edges: lines.flatMap(({ from, to, ...line }, at) => {
      const way = drawnWays[at];
      if (!way) return [];
      const source = marks.waySource(way.from, way.to);
      return [{ from, to, ...line, mark: marks.wayMark(way.from, way.to), ...(source && { source }) }];
    }),
  };
}

const inAnyCase = saying('in any case');

/** The answer that was given; while it is open, those that lead there. */
function wayLabel({ from, answers }: DrawnWay, { known }: Walk, { tell }: GuideTeller): string {
  if (!isQuestion(from)) return '';
  const given = known.get(from)?.answer;
  const shown = answers.filter(
    (answer) => given === undefined || !answers.includes(given) || answer === given,
  );
  if (shown.length > 1 && shown.length === answersOf(from).length) return tell(inAnyCase);
  return shown
    .flatMap((answer) => {
      const text = answerText(from, answer);
      return text ? [tell(text.short)] : [];
    })
    .join(' / ');
}

function spokenText(id: NodeId, mark: Mark, walk: Walk, teller: GuideTeller, words: Words): string {
  if (!isQuestion(id)) {
    const title = teller.tell(outcomes[id].title);
    if (mark === 'taken') return words.t('{title}: the way leads here.', { title });
    return mark === 'open'
      ? words.t('{title}: still possible.', { title })
      : words.t('{title}: not on the way of this mailbox.', { title });
  }
  const question = teller.tell(questionTexts[id].question);
  const decision = walk.known.get(id);
  const text = decision && answerText(id, decision.answer);
  if (mark === 'taken' && decision && text) {
    const answer = teller.tell(text.label);
    return decision.source === 'diagnosis'
      ? words.t('{question} Found by Mailops: {answer}.', { question, answer })
      : words.t('{question} Answered by a person or the file: {answer}.', { question, answer });
  }
  if (mark === 'next') return words.t('{question} This is the next question.', { question });
  return mark === 'open'
    ? words.t('{question} Still open.', { question })
    : words.t('{question} Not on the way of this mailbox.', { question });
}

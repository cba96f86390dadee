import { aliasCollisions } from '../../lint/alias-collisions.ts';
import type { Finding, LintContext } from '../../lint/finding.ts';
import { lintMailbox } from '../../lint/lint-mailbox.ts';
import { secretsIn, severityOfSecret } from '../../lint/secrets-in-text.ts';
import { severityOfRule } from '../severity.ts';
import type { Layout } from './layout.ts';
import type { MergedMailbox } from './merged-mailbox.ts';
import type { PlacedProblem } from './piece-problems.ts';
import { placeOfPath, type ReadEntry } from './read-entry.ts';
import type { PieceReading } from './read-piece.ts';

/** How many pieces or mailboxes are gone through between two chances to give up. */
const stride = 100;

/** Asks the rules about what values mean; again only where something changed. */
export class LintReader {
  #collisions:
    { readonly of: readonly MergedMailbox[]; readonly found: ReturnType<typeof aliasCollisions> } | undefined;

  *read(
    text: string,
    layout: Layout,
    readings: readonly PieceReading[],
    entries: readonly ReadEntry[],
    context: LintContext,
  ): Generator<undefined, readonly PlacedProblem[]> {
    const problems: PlacedProblem[] = [];
    let index = -1;
    for (const reading of readings) {
      index += 1;
      const { piece } = reading;
      let { secrets } = piece.memory;
      if (!secrets) {
        if (index % stride === 0) yield;
        const start = layout.startOfIndex(index);
        secrets = secretProblems(text.slice(start, start + piece.length), reading);
        piece.memory.secrets = secrets;
      }
      if (secrets.length > 0) problems.push(...secrets);
    }
    let asked = 0;
    for (const entry of entries) {
      const { merged } = entry;
      let { judged } = merged;
      if (judged?.today !== context.today) {
        if ((asked += 1) % stride === 0) yield;
        const found = lintMailbox(entry, context).map((finding) => placed(finding, merged));
        judged = { today: context.today, problems: found.length > 0 ? found : none };
        merged.judged = judged;
      }
      if (judged.problems.length > 0) problems.push(...judged.problems);
    }
    yield;
    return [...problems, ...this.#collisionsOf(entries)];
  }

  #collisionsOf(entries: readonly ReadEntry[]): readonly PlacedProblem[] {
    const known = this.#collisions;
    const isSame =
      known?.of.length === entries.length &&
      known.of.every((merged, index) => haveSameNames(merged, entries[index]?.merged));
    const of = entries.map(({ merged }) => merged);
    const found = known && isSame ? known.found : aliasCollisions(entries);
    this.#collisions = { of, found };
    if (found.length === 0) return none;
    const merged = new Map(entries.map((entry) => [entry.index, entry.merged]));
    return found.flatMap((finding) => {
      const mailbox = merged.get(finding.index);
      return mailbox ? [placed(finding, mailbox)] : [];
    });
  }
}

/** Whether what collides cannot differ; where names of a mailbox are broken, what is missing of them matters too. */
function haveSameNames(one: MergedMailbox, other: MergedMailbox | undefined): boolean {
  if (one === other) return true;
  if (!other || hasBrokenNames(one) || hasBrokenNames(other)) return false;
  const [names, others] = [one.mailbox, other.mailbox];
  return (
    names.address === others.address &&
    names.aliases.length === others.aliases.length &&
    names.aliases.every((alias, index) => alias === others.aliases[index])
  );
}

function hasBrokenNames({ broken }: MergedMailbox): boolean {
  return broken.some(([key]) => key === undefined || key === 'aliases');
}

function placed({ rule, path, on, args, severity }: Finding, merged: MergedMailbox): PlacedProblem {
  return {
    rule,
    severity: severity ?? severityOfRule[rule],
    place: placeOfPath(merged, path, on),
    args,
  };
}

/** A secret under a key of its own has been told where the key was read. */
function secretProblems(text: string, { piece, problems }: PieceReading): readonly PlacedProblem[] {
  const told = problems.filter(({ rule, place }) => rule === 'password-in-file' && place.piece === piece);
  return secretsIn(text)
    .filter(({ start, end }) => !told.some(({ place }) => start < place.end && place.start < end))
    .map(({ start, end, shape }) => ({
      rule: 'secret-in-text',
      severity: severityOfSecret(shape),
      place: { piece, start, end },
      args: { shape },
    }));
}

const none: readonly PlacedProblem[] = [];

import type { VNode } from 'preact';
import { Icon } from '../parts/icon.tsx';

interface ChainLinkProps {
  /** What the link says while it holds: `issued by`. */
  readonly word: string;
  /** False above the place where the chain broke: nothing follows from it. */
  readonly isReached: boolean;
  readonly broken: { readonly word: string; readonly reason: string } | undefined;
}

/** What joins a card of the chain to the next one: it stands in the item of the one, since it is none of its own. */
export function ChainLink({ word, isReached, broken }: ChainLinkProps): VNode {
  if (broken)
    return (
      <p class="chain-link" data-link="broken">
        <Icon name="error" />
        <span>
          <strong>{broken.word}.</strong> {broken.reason}
        </span>
      </p>
    );
  return (
    <p class="chain-link" data-link={isReached ? 'holds' : 'beyond'}>
      <span>{word}</span>
    </p>
  );
}

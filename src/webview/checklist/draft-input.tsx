import type { VNode } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { usePage } from '../frame/page.ts';
import { useKept } from '../frame/page-memory.ts';
import { useItemStop } from './item-stop.ts';

export interface DraftInputProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  /** A new object with each view that the editor sends of it: what was typed and sent stands until then. */
  readonly revision: object;
  /** `seen` is what stood here when the person began to type. */
  readonly onCommit: (text: string, seen: string) => void;
  /** Several lines, as many as are typed: Enter begins the next one. */
  readonly isMultiline?: boolean;
  /** The text as it is kept; undefined where it cannot be. */
  readonly read?: (typed: string) => string | undefined;
  /** Said where it cannot be kept. */
  readonly fault?: string;
  readonly placeholder?: string;
  /** Id of a list of suggestions. */
  readonly list?: string;
  /** Takes the focus at once; `onEnd` is called when the person is done. */
  readonly onEnd?: () => void;
}

const asTyped = (typed: string): string => typed.trim();
/** Stands in the memory for a field that is being typed in, so that an empty text is one too. */
const mark = '=';

function draftIn(kept: string): string | undefined {
  return kept.startsWith(mark) ? kept.slice(mark.length) : undefined;
}

/**
 * A text field whose half-typed text is its own: what the editor sends meanwhile does not touch it, and a reload brings it back. Enter and
 * leaving the field commit, Escape cancels; among several lines, Ctrl+Enter commits.
 */
export function DraftInput({
  id,
  label,
  value,
  revision,
  onCommit,
  read = asTyped,
  ...rest
}: DraftInputProps): VNode {
  const { memory } = usePage();
  const tabIndex = useItemStop();
  const element = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const key = `draft:${id}`;
  const seenKey = `seen:${id}`;
  const draft = draftIn(useKept(memory, () => memory.text(key, '')));
  const [sent, setSent] = useState<{ readonly text: string; readonly revision: object }>();
  const settled = sent?.revision === revision ? sent.text : value;
  const isFaulty = draft !== undefined && read(draft) === undefined;
  const [isTold, setTold] = useState(false);
  const { onEnd } = rest;
  useLayoutEffect(() => {
    if (!onEnd) return;
    element.current?.focus();
    element.current?.select();
  }, []);
  const type = (text: string): void => {
    if (draft === undefined) memory.set(seenKey, settled);
    memory.set(key, `${mark}${text}`);
  };
  const end = (): void => {
    memory.set(key, undefined);
    memory.set(seenKey, undefined);
    setTold(false);
    onEnd?.();
  };
  const commit = (): void => {
    // As it is now: ending by Enter may take the field away, which leaves it once more before it is drawn again.
    const typed = draftIn(memory.text(key, ''));
    if (typed === undefined) {
      onEnd?.();
      return;
    }
    const text = read(typed);
    if (text === undefined) {
      setTold(true);
      return;
    }
    if (text !== settled) {
      onCommit(text, memory.text(seenKey, settled));
      setSent({ text, revision });
    }
    end();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const isEnter = event.key === 'Enter' && (!rest.isMultiline || event.ctrlKey || event.metaKey);
    if (isEnter) commit();
    else if (event.key === 'Escape') end();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const faultId = `${id}-fault`;
  const field = {
    ref: element,
    id,
    tabIndex,
    spellcheck: false,
    'aria-label': label,
    'aria-invalid': isFaulty && isTold,
    'aria-describedby': isFaulty && isTold ? faultId : undefined,
    value: draft ?? settled,
    placeholder: rest.placeholder,
    title: rest.placeholder === undefined ? undefined : label,
    onInput: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) =>
      type(currentTarget.value),
    onBlur: commit,
    onKeyDown,
  };
  return (
    <span class="draft">
      {rest.isMultiline ? (
        <textarea {...field} rows={1} />
      ) : (
        <input {...field} type="text" autocomplete="off" list={rest.list} />
      )}
      {isFaulty && isTold && (
        <span class="fault" id={faultId} role="alert">
          {rest.fault}
        </span>
      )}
    </span>
  );
}

import { useLayoutEffect } from 'preact/hooks';
import type { Post } from './page.ts';
import { isTextField } from './held-focus.ts';

/** Ctrl+Z and Ctrl+Shift+Z (⌘ on a Mac, Ctrl+Y too) undo and redo, save where a person types: there they are the field's own. */
export function useUndoKeys(post: Post, canUndo: boolean, canRedo: boolean): void {
  useLayoutEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      const wish = wishOf(event);
      if (!wish || isTextField(event.target)) return;
      event.preventDefault();
      event.stopPropagation();
      if (wish === 'undo' ? canUndo : canRedo) post({ type: wish });
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, [post, canUndo, canRedo]);
}

function wishOf({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): 'undo' | 'redo' | undefined {
  if (ctrlKey === metaKey || altKey) return undefined;
  const letter = key.toLowerCase();
  if (letter === 'z') return shiftKey ? 'redo' : 'undo';
  return letter === 'y' && !shiftKey ? 'redo' : undefined;
}

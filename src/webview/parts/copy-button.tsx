import type { VNode } from 'preact';
import { usePage } from '../frame/page.ts';
import { CopyControl } from './copy-control.tsx';

interface CopyButtonProps {
  /** What is copied. */
  readonly text: string;
  /** What it is, for the button's name: `Host`. */
  readonly label: string;
}

/** Copies a value of the guide by way of the editor, and says that it did. */
export function CopyButton({ text, label }: CopyButtonProps): VNode {
  const { labels, post, announce } = usePage();
  const copy = (): void => {
    post({ type: 'copy', text });
    announce(labels.copied);
  };
  return <CopyControl label={label} labels={labels} onCopy={copy} />;
}

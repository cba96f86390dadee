import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { usePage } from '../frame/page.ts';
import { Icon } from './icon.tsx';

interface CopyButtonProps {
  /** What is copied. */
  readonly text: string;
  /** What it is, for the button's name: `Host`. */
  readonly label: string;
}

const feedbackMs = 2_000;

/** Copies a value by way of the editor, and says that it did. */
export function CopyButton({ text, label }: CopyButtonProps): VNode {
  const { labels, post, announce } = usePage();
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return undefined;
    const end = setTimeout(() => setCopied(false), feedbackMs);
    return () => clearTimeout(end);
  }, [isCopied]);
  const copy = (): void => {
    post({ type: 'copy', text });
    setCopied(true);
    announce(labels.copied);
  };
  const name = `${isCopied ? labels.copied : labels.copy} ${label}`;
  return (
    <button type="button" class="icon-button copy" aria-label={name} title={name} onClick={copy}>
      <Icon name={isCopied ? 'check' : 'copy'} />
    </button>
  );
}

import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Icon } from './icon.tsx';

interface CopyControlProps {
  /** What is copied, for the button's name: `Host`. */
  readonly label: string;
  readonly labels: { readonly copy: string; readonly copied: string };
  readonly onCopy: () => void;
}

const feedbackMs = 2_000;

/** A button that copies, and shows for a moment that it did. */
export function CopyControl({ label, labels, onCopy }: CopyControlProps): VNode {
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return undefined;
    const end = setTimeout(() => setCopied(false), feedbackMs);
    return () => clearTimeout(end);
  }, [isCopied]);
  const copy = (): void => {
    onCopy();
    setCopied(true);
  };
  const name = `${isCopied ? labels.copied : labels.copy} ${label}`;
  return (
    <button type="button" class="icon-button copy" aria-label={name} title={name} onClick={copy}>
      <Icon name={isCopied ? 'check' : 'copy'} />
    </button>
  );
}

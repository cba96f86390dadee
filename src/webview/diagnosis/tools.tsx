import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { FromGuide, Labels } from '../../shared/messages.ts';
import { usePage } from '../frame/page.ts';
import { Icon } from '../parts/icon.tsx';
import { label } from './label.ts';

interface ToolsProps {
  readonly labels: Labels;
  readonly post: (message: FromGuide) => void;
  readonly hasReport?: boolean;
}

/** Diagnosing again in place, and taking the Report along as text. What stands out is the same button in the page's head. */
export function Tools({ labels, post, hasReport = false }: ToolsProps): VNode {
  const { announce } = usePage();
  const [isCopied, setCopied] = useState(false);
  const copy = (): void => {
    post({ type: 'copy-ticket' });
    setCopied(true);
    announce(labels['copied'] ?? '');
  };
  return (
    <div class="buttons">
      <button type="button" onClick={() => post({ type: 'action', action: 'diagnose' })}>
        {label(labels, hasReport ? 'diagnosisAgain' : 'diagnosisFirst')}
      </button>
      {hasReport && (
        <button type="button" onClick={copy} onBlur={() => setCopied(false)}>
          <Icon name={isCopied ? 'check' : 'copy'} />
          {label(labels, 'diagnosisCopyTicket')}
        </button>
      )}
    </div>
  );
}

import type { VNode } from 'preact';
import type { CommandView } from '../../shared/help-view.ts';
import { usePage } from '../frame/page.ts';
import { CopyButton } from '../parts/copy-button.tsx';
import { State } from '../parts/state.tsx';

/** A command of the shell beside what Mailops found for the same question. */
export function Command({ command }: { readonly command: CommandView }): VNode {
  const { labels } = usePage();
  return (
    <li class="command">
      <p>{command.title}</p>
      <div class="command-line">
        <code>{command.command}</code>
        <CopyButton text={command.command} label={command.title} />
      </div>
      {command.result && (
        <p class="command-result">
          <State state={command.result.state} />
          <span>
            <span class="muted">{labels.mailopsFound}</span> {command.result.text}
          </span>
        </p>
      )}
    </li>
  );
}

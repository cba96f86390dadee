import type { VNode } from 'preact';
import type { NoticeView } from '../../shared/guide-view.ts';
import { Icon } from '../parts/icon.tsx';
import { usePage } from './page.ts';

const icons: Readonly<Record<NoticeView['kind'], string>> = {
  information: 'info',
  warning: 'warning',
  error: 'error',
};

/** What is the matter with the panel itself, each with what may be done about it. */
export function Notices({ notices }: { readonly notices: readonly NoticeView[] }): VNode | null {
  const { labels, post } = usePage();
  if (notices.length === 0) return null;
  return (
    <section class="notices" aria-label={labels.notices}>
      {notices.map(({ id, kind, text, choices }) => (
        <div class="notice" key={id} data-kind={kind}>
          <Icon name={icons[kind]} />
          <p>
            <span class="visually-hidden">{labels[kind]} </span>
            {text}
          </p>
          <div class="buttons">
            {choices.map((choice) => (
              <button
                key={choice.id}
                type="button"
                onClick={() => post({ type: 'notice', notice: id, choice: choice.id })}
              >
                {choice.label}
              </button>
            ))}
          </div>
        </div>
      ))}
    </section>
  );
}

import type { VNode } from 'preact';
import type { HelpView } from '../../shared/help-view.ts';
import { Icon } from '../parts/icon.tsx';
import { Values } from '../parts/values.tsx';

/** The settings card: each service with its values, and what holds for all of them. */
export function Settings({ settings }: { readonly settings: HelpView['settings'] }): VNode {
  return (
    <>
      <div class="services">
        {settings.services.map(({ title, values, note }) => (
          <section key={title}>
            <h3>{title}</h3>
            <Values values={values} />
            {note !== undefined && <p class="muted">{note}</p>}
          </section>
        ))}
      </div>
      {settings.notes.map((note, at) => (
        <p class="remark" key={at}>
          <Icon name="info" />
          <span>{note}</span>
        </p>
      ))}
    </>
  );
}

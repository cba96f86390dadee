import type { VNode } from 'preact';
import type { HelpView } from '../../shared/help-view.ts';
import type { GuideLabelKey } from '../../shared/labels.ts';
import { showPlace } from '../frame/show-place.ts';
import { usePage } from '../frame/page.ts';
import { Client } from './client.tsx';
import { Command } from './command.tsx';
import { HelpSection } from './help-section.tsx';
import { Question } from './question.tsx';
import { Settings } from './settings.tsx';

const sections = [
  'settings',
  'clients',
  'commands',
  'questions',
  'practices',
] as const satisfies readonly GuideLabelKey[];

/** What to type into mail programs and shells, and the questions that people ask. */
export function HelpTab({ view }: { readonly view: HelpView }): VNode {
  const { labels } = usePage();
  const used = view.clients.filter(({ isUsed }) => isUsed);
  const others = view.clients.filter(({ isUsed }) => !isUsed);
  return (
    <div class="help-tab">
      <nav class="contents" aria-label={labels.onThisPage}>
        {sections.map((section) => (
          <button key={section} type="button" class="link" onClick={() => showPlace(section)}>
            {labels[section]}
          </button>
        ))}
      </nav>
      <HelpSection id="settings" title={labels.settings}>
        <Settings settings={view.settings} />
      </HelpSection>
      <HelpSection id="clients" title={labels.clients}>
        {used.map((client) => (
          <Client key={client.id} client={client} />
        ))}
        {used.length > 0 && others.length > 0 && <h3>{labels.clientsOthers}</h3>}
        {others.map((client) => (
          <Client key={client.id} client={client} />
        ))}
      </HelpSection>
      <HelpSection id="commands" title={labels.commands}>
        <ul class="commands">
          {view.commands.map((command, at) => (
            <Command key={at} command={command} />
          ))}
        </ul>
      </HelpSection>
      <HelpSection id="questions" title={labels.questions}>
        {view.questions.map((question) => (
          <Question key={question.id} question={question} />
        ))}
      </HelpSection>
      <HelpSection id="practices" title={labels.practices}>
        <dl class="practices">
          {view.practices.map(({ title, text }) => (
            <div key={title}>
              <dt>{title}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </HelpSection>
    </div>
  );
}

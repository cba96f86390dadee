import type { VNode } from 'preact';
import { usePage } from '../frame/page.ts';
import { sourceIcons } from './source.tsx';

/** What lines and icons of the picture mean. */
export function Legend(): VNode {
  const { labels } = usePage();
  const rows = [
    { mark: 'taken', source: 'diagnosis', text: labels.legendDiagnosis },
    { mark: 'taken', source: 'operator', text: labels.legendOperator },
    { mark: 'next', source: undefined, text: labels.legendNext },
    { mark: 'open', source: undefined, text: labels.legendOpen },
    { mark: 'untaken', source: undefined, text: labels.legendUntaken },
  ] as const;
  return (
    <figcaption>
      <ul class="legend" aria-label={labels.legend}>
        {rows.map(({ mark, source, text }) => (
          <li key={text}>
            <svg width="40" height="20" viewBox="0 0 40 20" aria-hidden="true">
              {mark === 'next' ? (
                <g class="node" data-kind="question" data-mark="next">
                  <rect class="box" x="6" y="3" width="28" height="14" rx="4" />
                </g>
              ) : (
                <g class="edge" data-mark={mark} data-source={source}>
                  <path class="way" d="M1 10L39 10" />
                </g>
              )}
              {source && (
                <g class="node" data-mark="taken">
                  <circle class="badge" cx="20" cy="10" r="9" />
                  <text class="glyph" x="20" y="10">
                    {sourceIcons[source].glyph}
                  </text>
                </g>
              )}
            </svg>
            {text}
          </li>
        ))}
      </ul>
    </figcaption>
  );
}

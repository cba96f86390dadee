import type * as vscode from 'vscode';
import {
  layersBeside,
  neighbours,
  type Neighbour,
  type PresentNeighbours,
  type SharedFeature,
} from '../../core/language/division-of-work.ts';
import type { Layer } from '../../core/lint/layer.ts';

/** The settings by which a neighbour's user switches a feature off, below a section of their own. Read for YAML, as the neighbour does. */
const switches = {
  'redhat.vscode-yaml': {
    section: 'yaml',
    features: { validate: 'problems', hover: 'hover', completion: 'completion' },
  },
} as const satisfies Readonly<
  Record<Neighbour, { section: string; features: Readonly<Record<string, SharedFeature>> }>
>;

/** What the division reads of VS Code's API. */
export type DivisionHost = Pick<typeof vscode, 'extensions' | 'workspace'>;

/** Which layers of the language are ours at this moment: extensions come and go, and so do their settings. */
export class DivisionOfWork implements vscode.Disposable {
  readonly #host: DivisionHost;
  readonly #listeners = new Set<() => void>();
  readonly #subscriptions: readonly vscode.Disposable[];
  #present: PresentNeighbours;

  constructor(host: DivisionHost) {
    this.#host = host;
    this.#present = this.#look();
    this.#subscriptions = [
      host.extensions.onDidChange(() => this.#lookAgain()),
      host.workspace.onDidChangeConfiguration((change) => {
        if (Object.values(switches).some(({ section }) => change.affectsConfiguration(section)))
          this.#lookAgain();
      }),
    ];
  }

  /** The layers of a feature that are ours. Ask for each request; what stays on the screen is made anew at `onDidChange`. */
  layers(feature: SharedFeature): ReadonlySet<Layer> {
    return layersBeside(this.#present, feature);
  }

  /** Calls back once the answers of `layers` have changed. */
  onDidChange(listener: () => void): Pick<vscode.Disposable, 'dispose'> {
    this.#listeners.add(listener);
    return { dispose: () => this.#listeners.delete(listener) };
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#listeners.clear();
  }

  #lookAgain(): void {
    const before = textOf(this.#present);
    this.#present = this.#look();
    if (textOf(this.#present) === before) return;
    for (const listener of this.#listeners) listener();
  }

  #look(): PresentNeighbours {
    const present = new Map<Neighbour, ReadonlySet<SharedFeature>>();
    for (const id of neighbours) {
      const { section, features } = switches[id];
      const settings = this.#host.workspace.getConfiguration(section, { languageId: 'yaml' });
      // An extension of another host (we run at the user's side, it may run beside the files) shows only by the settings it brings.
      const isThere =
        this.#host.extensions.getExtension(id) !== undefined ||
        settings.inspect(Object.keys(features)[0] ?? '')?.defaultValue !== undefined;
      if (!isThere) continue;
      const off = Object.entries(features).filter(([name]) => settings.get<unknown>(name) === false);
      present.set(id, new Set(off.map(([, feature]) => feature)));
    }
    return present;
  }
}

function textOf(present: PresentNeighbours): string {
  return JSON.stringify([...present].map(([id, off]) => [id, ...off]));
}

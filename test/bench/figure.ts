/** What a figure should be; of its ratio where it is held against another. */
export type Aim = { readonly atMost: number } | { readonly atLeast: number };

/** One measured figure. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: 'ms' | 'µs' | 'MB' | 'kB' | 'round trips' | '%' | 'a second';
  /** What the figure is held against, in the same unit; the ratio is `value / against`, or its inverse for `atLeast`. */
  readonly against?: { readonly name: string; readonly value: number };
  readonly aim?: Aim;
}

/** What one part of the bench has found. */
export interface Findings {
  readonly figures: readonly Figure[];
  /** How the figures came about: derivations, settings, remarks. */
  readonly remarks: readonly string[];
}

/** How far the figure is from what it is held against; 1 is equal, and for `atLeast` above 1 is better. */
export function ratioOf({ value, against, aim }: Figure): number | undefined {
  if (!against) return undefined;
  return aim && 'atLeast' in aim ? against.value / value : value / against.value;
}

/** Whether the aim is reached; undefined for a figure without one. */
export function holds(figure: Figure): boolean | undefined {
  const { aim } = figure;
  if (!aim) return undefined;
  const measured = ratioOf(figure) ?? figure.value;
  return 'atMost' in aim ? measured <= aim.atMost : measured >= aim.atLeast;
}

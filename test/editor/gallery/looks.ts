import type { HostOptions } from '../host.ts';

/** One way that people have their editor. */
export type Look = Pick<HostOptions, 'theme' | 'viewport' | 'locale'>;

/** By the name that its pictures begin with. A zoom of 200 % leaves half of the window, in CSS pixels. */
export const looks: Readonly<Record<string, Look>> = {
  dark: { theme: 'Default Dark Modern' },
  light: { theme: 'Default Light Modern' },
  'high-contrast': { theme: 'Default High Contrast' },
  'high-contrast-light': { theme: 'Default High Contrast Light' },
  narrow: { theme: 'Default Dark Modern', viewport: { width: 600, height: 800 } },
  zoomed: { theme: 'Default Dark Modern', viewport: { width: 640, height: 400 } },
  french: { theme: 'Default Light Modern', locale: 'fr' },
};

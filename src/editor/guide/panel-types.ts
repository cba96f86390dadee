/** View types of the panels; VS Code keeps them over restarts. */
export const panelTypes = {
  guide: 'mailops.guide',
  overview: 'mailops.overview',
  proof: 'mailops.proof',
  work: 'mailops.work',
} as const;

/** The pages of `dist/page`, one a panel. */
export type PageName = keyof typeof panelTypes;

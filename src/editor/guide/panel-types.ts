/** View types of the two panels; VS Code keeps them over restarts. */
export const panelTypes = { guide: 'mailops.guide', overview: 'mailops.overview' } as const;

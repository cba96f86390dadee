/**
 * What a feature says of a file: its `structure` (keys, types and choices, all of which the JSON schema tells too) or its `meaning` (what
 * providers, mail standards and the other mailboxes make of the values). Another extension may serve the structure.
 */
export type Layer = 'structure' | 'meaning';

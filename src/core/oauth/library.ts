import { lazy } from '../lazy.ts';

/** oauth4webapi: the protocol itself, its checks and its errors. */
export type OAuthLibrary = typeof import('oauth4webapi');

/** Loaded when the first sign-in or refresh needs it, in a chunk of its own. */
export const loadLibrary: () => Promise<OAuthLibrary> = lazy(() => import('oauth4webapi'));

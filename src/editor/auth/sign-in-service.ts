import * as vscode from 'vscode';
import { lazy } from '../../core/lazy.ts';
import type { ClientSettings } from '../../core/oauth/client-settings.ts';
import type { Words } from '../../core/words/words.ts';
import type { Audience } from '../secrets/audience.ts';
import type { TokenSource } from '../secrets/token-source.ts';
import { readClientSettings } from '../settings.ts';
import { PendingSignIns } from './pending-sign-in.ts';
import type { SignIns } from './sign-ins.ts';

/** Sign-ins with OAuth 2.0, loaded when the first one is needed. */
export interface SignInService {
  readonly pending: PendingSignIns;
  /** The clients that the settings name. */
  readonly settings: () => ClientSettings;
  readonly signIns: () => Promise<SignIns>;
  /** The access tokens of one run. */
  readonly tokens: (audience: Audience) => TokenSource;
}

export function signInService(
  { secrets, extensionUri }: Pick<vscode.ExtensionContext, 'secrets' | 'extensionUri'>,
  words: Words,
): SignInService {
  const pending = new PendingSignIns();
  const signIns = lazy(async () => {
    const [{ SignIns: Made }, { editorFetch }] = await Promise.all([
      import('./sign-ins.ts'),
      import('./editor-fetch.ts'),
    ]);
    return new Made({ storage: secrets, fetch: editorFetch(), pending, words });
  });
  return {
    pending,
    settings: readClientSettings,
    signIns,
    tokens(audience) {
      const source = lazy(async (): Promise<TokenSource> => {
        const [{ EditorTokens }, { maySignIn }, { tellFault }] = await Promise.all([
          import('./editor-tokens.ts'),
          import('./sign-in-questions.ts'),
          import('./sign-in-notices.ts'),
        ]);
        return new EditorTokens({
          signIns: await signIns(),
          settings: readClientSettings,
          maySignIn: (target, before) => maySignIn(target, before, words),
          tell: ({ address, providerId }, fault) =>
            void tellFault(fault, { address, providerId, folder: extensionUri }, words),
          audience,
        });
      });
      return {
        obtain: async (request, signal) => (await source()).obtain(request, signal),
        renew: async (request, signal) => (await source()).renew(request, signal),
      };
    },
  };
}

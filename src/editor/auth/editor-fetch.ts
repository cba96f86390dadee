import type { OAuthFetch } from '../../core/oauth/oauth-fetch.ts';
import { readSettings } from '../settings.ts';

/** Exchanges with authorization servers by the settings of the moment; the authorities are loaded again only where others are named. */
export function editorFetch(): OAuthFetch {
  let settings = '';
  let made: Promise<OAuthFetch> | undefined;
  return async (url, options) => {
    const { extraCaFile, timeoutMs } = readSettings();
    const now = JSON.stringify([extraCaFile, timeoutMs]);
    if (!made || settings !== now) made = make(extraCaFile, timeoutMs);
    settings = now;
    return (await made)(url, options);
  };
}

async function make(extraCaFile: string | undefined, timeoutMs: number): Promise<OAuthFetch> {
  const [{ makeOAuthFetch }, { loadTrust }] = await Promise.all([
    import('../../core/oauth/oauth-fetch.ts'),
    import('../../core/probes/trust.ts'),
  ]);
  return makeOAuthFetch({ trust: await loadTrust(extraCaFile), timeoutMs });
}

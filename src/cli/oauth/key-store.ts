import type { TokenKeeper } from '../../core/oauth/token-keeper.ts';
import { SplitEntries, type Entries } from './split-entries.ts';

/** The name under which the operating system shows what Mailops keeps. */
const service = 'mailops';

/**
 * The operating system's key store: Keychain, Credential Manager, or a Secret Service (GNOME Keyring, KWallet). Undefined where there
 * is none, as on a Linux machine without a desktop; the kernel's key ring, which forgets, does not count.
 */
export async function openKeyStore(): Promise<TokenKeeper | undefined> {
  try {
    const { AsyncEntry } = await import('@napi-rs/keyring');
    const options = { linux: { store: 'secret-service' } } as const;
    const entries: Entries = {
      read: async (name) => (await new AsyncEntry(service, name, options).getPassword()) ?? undefined,
      write: (name, value) => new AsyncEntry(service, name, options).setPassword(value),
      remove: async (name) => {
        await new AsyncEntry(service, name, options).deletePassword();
      },
    };
    // Only a question shows whether it answers.
    await entries.read('probe');
    return new SplitEntries(entries);
  } catch {
    return undefined;
  }
}

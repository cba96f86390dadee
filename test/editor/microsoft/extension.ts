import { appendFile, readFile } from 'node:fs/promises';
import * as vscode from 'vscode';

/** What the test wants of the next sign-in. */
interface Script {
  /** Who sits in front of the browser. */
  readonly account: string;
  /** What Microsoft says instead of a token. */
  readonly error?: string;
  /** The number of the token: a silent call gives the newest. */
  readonly serial: number;
}

/**
 * Stands in for the editor's own Microsoft provider: same id, accounts from a file that the test writes, tokens that name their
 * account. Every call is noted in another file, one line of JSON each.
 */
export function activate(context: vscode.ExtensionContext): void {
  const [script = '', log = ''] = [
    process.env['MAILOPS_TEST_MICROSOFT'],
    process.env['MAILOPS_TEST_MICROSOFT_LOG'],
  ];
  const changed = new vscode.EventEmitter<vscode.AuthenticationProviderAuthenticationSessionsChangeEvent>();
  const accounts = new Set<string>();
  const read = async (): Promise<Script> => JSON.parse(await readFile(script, 'utf8')) as Script;
  const note = (call: unknown): Promise<void> => appendFile(log, `${JSON.stringify(call)}\n`);
  const sessionOf = async (
    account: string,
    scopes: readonly string[],
  ): Promise<vscode.AuthenticationSession> => ({
    id: account,
    accessToken: `canary-${account}-${(await read()).serial}`,
    account: { id: `id of ${account}`, label: account },
    scopes,
  });
  const provider: vscode.AuthenticationProvider = {
    onDidChangeSessions: changed.event,
    async getSessions(scopes, { account }) {
      await note({ call: 'get', scopes, account: account?.label });
      const known = [...accounts].filter((one) => account === undefined || account.id === `id of ${one}`);
      return Promise.all(known.map((one) => sessionOf(one, scopes ?? [])));
    },
    async createSession(scopes, { account }) {
      const { account: person, error } = await read();
      await note({ call: 'create', scopes, account: account?.label });
      if (error !== undefined) throw new Error(error);
      accounts.add(person);
      const session = await sessionOf(person, scopes);
      changed.fire({ added: [session], removed: [], changed: [] });
      return session;
    },
    removeSession: (id) => Promise.resolve(void accounts.delete(id)),
  };
  context.subscriptions.push(
    changed,
    vscode.authentication.registerAuthenticationProvider('microsoft', 'Microsoft', provider, {
      supportsMultipleAccounts: true,
    }),
  );
}

import type * as vscode from 'vscode';
import type { ReportStorage } from './report-storage.ts';

/** Keeps values in the window's own state, for windows without a folder and so without a storage folder. */
export function makeMementoStorage(state: vscode.Memento): ReportStorage {
  const prefix = 'reports:';
  return {
    read: (name) => Promise.resolve(state.get<unknown>(prefix + name)),
    write: async (name, value) => state.update(prefix + name, value),
    async clear() {
      for (const key of state.keys()) if (key.startsWith(prefix)) await state.update(key, undefined);
    },
  };
}

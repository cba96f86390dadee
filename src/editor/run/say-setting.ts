import * as vscode from 'vscode';
import type { Words } from '../../core/words/words.ts';
import { openSetting } from '../settings.ts';
import type { SettingError } from './setting-error.ts';

/** Tells of a setting that cannot be used, with a way to mend it. */
export function saySetting({ message, key }: SettingError, words: Words): void {
  const open = words.t('Open Settings');
  void vscode.window.showErrorMessage(message, open).then((answer) => {
    if (answer === open) void openSetting(key);
  });
}

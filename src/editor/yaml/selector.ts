import type * as vscode from 'vscode';
import { mailboxesPattern } from '../files/file-pattern.ts';

/** The documents that the language features serve: mailboxes files wherever they are stored, and unsaved ones. */
export const mailboxesSelector: vscode.DocumentSelector = { language: 'yaml', pattern: mailboxesPattern };

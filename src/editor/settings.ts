import * as vscode from 'vscode';
import type { ClientSettings } from '../core/oauth/client-settings.ts';
import { settingDefaults, settingRanges, type NumberKey } from './setting-keys.ts';

/** The settings of one run; numbers are whole and inside their ranges, whatever settings.json says. */
export interface Settings {
  readonly dnsServers: readonly string[];
  /** Path of a PEM file, or undefined. */
  readonly extraCaFile: string | undefined;
  readonly timeoutMs: number;
  readonly concurrency: number;
  readonly connectionsPerHost: number;
  readonly refusalsPerServer: number;
}

/** The settings as they are now. */
export function readSettings(): Settings {
  const section = vscode.workspace.getConfiguration('mailops');
  const number = (key: NumberKey): number => {
    const [least, most] = settingRanges[key];
    const value: unknown = section.get(key);
    if (typeof value !== 'number' || !Number.isFinite(value)) return settingDefaults[key];
    return Math.min(most, Math.max(least, Math.round(value)));
  };
  const servers: unknown = section.get('dns.servers');
  const authority: unknown = section.get('tls.extraCaFile');
  return {
    dnsServers: Array.isArray(servers)
      ? servers.filter((server): server is string => typeof server === 'string')
      : settingDefaults['dns.servers'],
    extraCaFile: typeof authority === 'string' && authority.trim() !== '' ? authority.trim() : undefined,
    timeoutMs: number('timeoutSeconds') * 1000,
    concurrency: number('concurrency'),
    connectionsPerHost: number('connectionsPerHost'),
    refusalsPerServer: number('refusalsPerServer'),
  };
}

/** The organisation's registered clients as the settings name them now; no workspace can set them. */
export function readClientSettings(): ClientSettings {
  const section = vscode.workspace.getConfiguration('mailops');
  const text = (
    key: 'oauth.microsoft.clientId' | 'oauth.microsoft.tenant' | 'oauth.google.clientId',
  ): string => {
    const value: unknown = section.get(key);
    return typeof value === 'string' ? value.trim() : settingDefaults[key];
  };
  return {
    microsoft: { clientId: text('oauth.microsoft.clientId'), tenant: text('oauth.microsoft.tenant') },
    google: { clientId: text('oauth.google.clientId') },
  };
}

/** Opens the settings editor at one key under `mailops.`. */
export async function openSetting(key: keyof typeof settingDefaults): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.openSettings', `mailops.${key}`);
}

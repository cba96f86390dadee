import type { settingDefaults } from '../setting-keys.ts';

/** A setting that no run can start with; the message is for people. */
export class SettingError extends Error {
  readonly key: keyof typeof settingDefaults;

  constructor(key: SettingError['key'], message: string) {
    super(message);
    this.name = 'SettingError';
    this.key = key;
  }
}

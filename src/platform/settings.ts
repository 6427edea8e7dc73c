/**
 * The settings, kept on this machine. Whatever is stored in another shape than expected reads as the default.
 */
import browser from 'webextension-polyfill';

export interface Settings {
  /** Leave the line that says what was withheld. */
  readonly withheldLine: boolean;
}

export const defaultSettings: Settings = { withheldLine: true };

export async function readSettings(): Promise<Settings> {
  const { withheldLine } = await browser.storage.local.get('withheldLine');
  return { withheldLine: typeof withheldLine === 'boolean' ? withheldLine : defaultSettings.withheldLine };
}

export async function saveSettings(settings: Settings): Promise<void> {
  await browser.storage.local.set({ ...settings });
}

/**
 * The toolbar badge of one tab. Browsers clear it by themselves when the tab goes to another page.
 */
import browser from 'webextension-polyfill';
import { t } from './i18n.ts';

const identifying = '#b3261e';
const unreadable = '#5f6368';

/** A number of details, `?` for a page that cannot be read, null for nothing. A closed tab is no failure. */
export async function showBadge(tabId: number, details: number | '?' | null): Promise<void> {
  try {
    await Promise.all([
      browser.action.setBadgeText({ tabId, text: badgeText(details) }),
      browser.action.setBadgeBackgroundColor({ tabId, color: details === '?' ? unreadable : identifying }),
      browser.action.setBadgeTextColor({ tabId, color: '#ffffff' }),
      browser.action.setTitle({ tabId, title: badgeTitle(details) }),
    ]);
  } catch {
    // The tab closed meanwhile.
  }
}

/** Four characters fit; nothing is shown for zero. */
export function badgeText(details: number | '?' | null): string {
  if (details === null || details === 0) return '';
  if (details === '?') return '?';
  return details > 999 ? '999+' : String(details);
}

function badgeTitle(details: number | '?' | null): string {
  if (details === null) return t('manifestActionTitle');
  if (details === '?') return t('badgeCannotRead');
  if (details === 0) return t('badgeNothingLeft');
  return details === 1 ? t('badgeOneDetail') : t('badgeDetails', details);
}

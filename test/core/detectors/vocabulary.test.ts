import { expect, it } from 'vitest';
import { isPlainVocabulary } from '../../../src/core/detectors/vocabulary.ts';

/** Of them the list of states names one half, the keys of products the other. */
it('words that states and settings are written in are plain, alone and together', () => {
  for (const value of ['true', 'on', 'not connected', 'enabled', 'wifi only', 'debug token', 'mobile', 'iOS', 'Android version', 'status: completed', 'root', 'test user', 'system account', 'error', 'phone', 'release', 'Available']) {
    expect(isPlainVocabulary(value), value).toBe(true);
  }
  for (const value of ['meide', 'test user meide', 'Oltmanns']) expect(isPlainVocabulary(value), value).toBe(false);
});

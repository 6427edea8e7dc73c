import { defineConfig } from 'vitest/config';

/** Unit tests run alone with `npm run check`; files named `.browser.test.ts` and `.e2e.test.ts` start real browsers and servers. */
export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    // Browsers, builds and servers share two cores.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});

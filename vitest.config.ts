import { defineConfig } from 'vitest/config';

/** Tests that start browsers or servers, or need a build: `.browser.test.ts`, `.e2e.test.ts` and these. `npm run check` leaves them to `npm test`. */
const slow = ['test/**/*.{browser,e2e}.test.{ts,tsx}', 'test/{architecture,build,ocr-build}.test.ts'];
// Browsers, builds and servers share two cores.
const shared = { maxWorkers: 2, testTimeout: 60_000, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      { test: { ...shared, name: 'whole', include: slow, globalSetup: ['test/build-once.ts', 'test/shared-browser.ts'] } },
      { test: { ...shared, name: 'unit', include: ['test/**/*.test.{ts,tsx}'], exclude: slow } },
    ],
  },
});

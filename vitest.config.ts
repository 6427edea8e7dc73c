import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Tests that start browsers or servers, or need a build: `.browser.test.ts`, `.e2e.test.ts` and these. */
const whole = ['test/**/*.{browser,e2e}.test.{ts,tsx}', 'test/{architecture,build,ocr-build}.test.ts'];
/** Tests that look at what a module does when it is loaded. */
const loading = ['test/patterns/*.test.ts'];
/** Tests that take many seconds each: texts and trees by the thousand, and programs that are started many times. `npm run check` leaves both to `npm test`. */
const long = [
  'test/built-core.test.ts',
  'test/cli/trim-mail.test.ts',
  'test/core/{hostile,templates,ordinary-mails,ordinary-mails-more}.test.ts',
  'test/core/detectors/{cases,secret-cases}.test.ts',
  'test/core/{fuzz,plain-values}/*.test.ts',
  'test/core/scan/sought.test.ts',
  'test/files/{hostile,seven-zip,pdf,sqlite,trim-file}.test.ts',
  'test/files/trees/{open-tree,planted-trees}.test.ts',
];
// What a test needs is loaded once for all of a worker (`isolate`): loading took longer than testing.
// Browsers, builds and servers share two cores.
const shared = { maxWorkers: 2, testTimeout: 60_000, hookTimeout: 120_000 };

/** The files that take minutes begin first: one of them at the end would keep one core busy while the other waits. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const minutes = [/\/roundcube\.\w+\.test\.ts$/, /\/demo\.\w+\.test\.ts$/, /\/replicas\.\w+\.test\.ts$/, /\/(?:sogo|screens)\.\w+\.test\.ts$/];
    const place = ({ moduleId }: TestSpecification): number => {
      const at = minutes.findIndex((names) => names.test(moduleId));
      return at < 0 ? minutes.length : at;
    };
    return (await super.sort(files)).toSorted((one, other) => place(one) - place(other));
  }
}

export default defineConfig({
  test: {
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      { test: { ...shared, name: 'whole', include: whole, isolate: false, globalSetup: ['test/build-once.ts', 'test/shared-browser.ts'] } },
      { test: { ...shared, name: 'loading', include: loading } },
      { test: { ...shared, name: 'long', include: long, isolate: false, testTimeout: 180_000 } },
      { test: { ...shared, name: 'unit', include: ['test/**/*.test.{ts,tsx}'], exclude: [...whole, ...loading, ...long], isolate: false } },
    ],
  },
});

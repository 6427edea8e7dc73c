/** Everything on the demo mail that needs no extension or page of its own: trimmed drafts, files in them, odd drafts, the page for pasted text, how the pages look, and what may happen between the report and Send. */
import { afterAll, afterEach } from 'vitest';
import { demoBench, stopDemoBench } from './demo-bench.ts';
import './demo-trim.ts';
import './demo-files.ts';
import './demo-bad-input.ts';
import './manual.ts';
import './page-screens.ts';
import './demo-changes.ts';

// A page is known by its address.
afterEach(async () => (await demoBench()).closePages());
afterAll(stopDemoBench);

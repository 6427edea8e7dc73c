/** The page that Chromium needs to start workers. It closes itself when there was nothing to do for a while. */
import { hostHeavyWork } from '../platform/heavy-host.ts';

/** Milliseconds: opening a file is often followed by trimming it. */
const linger = 20_000;

let closing: ReturnType<typeof setTimeout> | undefined;
hostHeavyWork({
  busy: () => {
    clearTimeout(closing);
  },
  idle: () => {
    closing = setTimeout(() => window.close(), linger);
  },
});

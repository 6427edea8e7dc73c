/**
 * Telling the badge: one message after the other, and of those that wait the newest alone. A message that the background answers late would be shown over a newer one.
 */

/** `ask` resolves when the browser shows what it was given. */
export function tellBadge<Details>(ask: (details: Details) => Promise<unknown>): (details: Details) => void {
  let newest: Details;
  let told: Promise<unknown> = Promise.resolve();
  return (details) => {
    newest = details;
    told = told.then(() => (newest === details ? ask(details) : null));
  };
}

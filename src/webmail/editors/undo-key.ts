/** The key for undo, where the browser's own undo no longer knows what we changed. */

/** Calls `takeBack` when the user undoes in this element; when it says that it did, the browser does nothing more, and it is not asked again. */
export function onUndo(element: HTMLElement, takeBack: () => boolean): void {
  const done = new AbortController();
  const answer = (event: Event): void => {
    if (!takeBack()) return;
    done.abort();
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const options = { capture: true, signal: done.signal };
  element.addEventListener('keydown', (event) => {
    if ((event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'z') answer(event);
  }, options);
  element.addEventListener('beforeinput', (event) => {
    if (event.inputType === 'historyUndo') answer(event);
  }, options);
}

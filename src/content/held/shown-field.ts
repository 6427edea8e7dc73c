/** The name of the event by which `detached-inputs.js` shows a file field that is about to be opened. The page may know it: nothing rests on it. */
export const shown = 'sendless-file-field';

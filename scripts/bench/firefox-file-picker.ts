/** The system's file picker in Firefox, in whose place the next choice is made: a browser without a window has none. */
import type { Firefox } from './firefox.ts';

/** From now on every picker that a page opens is answered at once with these files, until the browser ends. */
export async function answerFilePicker(firefox: Firefox, paths: readonly string[]): Promise<void> {
  await firefox.runInBrowser(
    `
    const paths = arguments[0];
    const files = paths.map((path) => { const file = Cc['@mozilla.org/file/local;1'].createInstance(Ci.nsIFile); file.initWithPath(path); return file; });
    const contract = '@mozilla.org/filepicker;1';
    const registrar = Components.manager.QueryInterface(Ci.nsIComponentRegistrar);
    const picker = {
      QueryInterface: ChromeUtils.generateQI(['nsIFilePicker']),
      init(_context, _title, mode) { this.mode = mode; },
      appendFilters() {}, appendFilter() {}, appendRawFilter() {}, isModeSupported() { return true; },
      displayDirectory: null, displaySpecialDirectory: '', defaultString: '', defaultExtension: '', filterIndex: 0, addToRecentDocs: false, okButtonLabel: '', capture: 0,
      get file() { return files[0]; },
      get fileURL() { return Services.io.newFileURI(files[0]); },
      get files() {
        const left = [...files];
        return { QueryInterface: ChromeUtils.generateQI(['nsISimpleEnumerator']), hasMoreElements: () => left.length > 0, getNext: () => left.shift(), [Symbol.iterator]: () => left.values() };
      },
      get domFileOrDirectory() { return null; },
      get domFileOrDirectoryEnumerator() { return null; },
      open(done) { Services.tm.dispatchToMainThread(() => done.done(Ci.nsIFilePicker.returnOK)); },
    };
    const factory = { QueryInterface: ChromeUtils.generateQI(['nsIFactory']), createInstance: (iid) => picker.QueryInterface(iid) };
    registrar.registerFactory(Services.uuid.generateUUID(), '', contract, factory);
    `,
    paths,
  );
}

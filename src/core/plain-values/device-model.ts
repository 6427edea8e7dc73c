import { say, type Translator } from './plain-value.ts';
import { iosDevices } from './tables/ios-devices.ts';

const identifier = /\b(?:iPhone|iPad|iPod)\d{1,2},\d{1,2}\b/;
let byIdentifier: ReadonlyMap<string, string> | null = null;

/** `iPhone15,2` to the name that Apple sells it under; one that is not in the table is shown as not known. */
export const deviceModel: Translator = {
  explains: null,
  translate(value) {
    const found = value.length > 200 ? undefined : identifier.exec(value)?.[0];
    if (found === undefined) return null;
    byIdentifier ??= new Map([...iosDevices.matchAll(/^(\w{4,6})([^\n=]{0,40})=(.+)$/gm)].flatMap(([, family = '', rest = '', list = '']) => list.split(' ').map((one) => [family + one, family + rest] as const)));
    const name = byIdentifier.get(found);
    return name === undefined ? [say('value_modelUnknown')] : [say('value_is', { is: 'text', text: name })];
  },
};

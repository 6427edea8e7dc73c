/** Networks whose names are headings, as macOS reports write them (`system_profiler`): what belongs to one stands below it, further in. */
import { mostNamed, type NamedValue } from './named-value.ts';

/** Headings of lists of networks, and what only a network tells below its name. */
const listOfNetworks = /^(?:Current Network Information|Other Local Wi-?Fi Networks|Preferred Networks|(?:Known|Remembered|Visible|Saved) (?:Wi-?Fi )?Networks|Informazioni (?:sul network|sulla rete) attuale|Reti preferite|Bevorzugte Netzwerke|R[ée]seaux pr[ée]f[ée]r[ée]s|Redes preferidas):$/i;
const ofNetwork = /^(?:PHY Mode|Modalit[àa] PHY|PHY-Modus|Mode PHY|Modo PHY): /i;
/** How such a report begins: the heading of a section, an empty line, and what stands further in. Where its networks are nobody knows before it is read. */
const beginsReport = /^\p{Lu}[\p{L}\p{N} /()-]{1,40}:[ \t\r]{0,4}\n[ \t\r]{0,4}\n {4,8}\S/u;
const line = /^([ \t]{0,80})(\S[^\n]{0,200}?)[ \t\r]{0,20}$/;

/** Whether a text is such a report, or such a list begins somewhere in it. */
export function hasHeadings(text: string): boolean {
  return beginsReport.test(text.trimStart()) || text.split('\n').some((one) => listOfNetworks.test(one.trim()));
}

/** The headings that are names of networks, in order. */
export function namedInHeadings(source: string): NamedValue[] {
  const found: NamedValue[] = [];
  /** How far in the list's heading stands, and its entries do; -1 where there is none. */
  let [list, entries] = [-1, -1];
  let at = 0;
  const lines = source.split('\n');
  for (const [i, whole] of lines.entries()) {
    const [, blanks, words] = line.exec(whole) ?? [];
    if (blanks !== undefined && words !== undefined && found.length < mostNamed) {
      if (blanks.length <= list) [list, entries] = [-1, -1];
      if (listOfNetworks.test(words)) [list, entries] = [blanks.length, -1];
      else {
        if (list >= 0 && entries < 0) entries = blanks.length;
        const below = ofNetwork.test(lines[i + 1]?.trim() ?? '');
        const start = at + blanks.length;
        if (words.endsWith(':') && words.length > 1 && (below || (list >= 0 && blanks.length === entries))) found.push({ name: 'SSID', value: words.slice(0, -1), start, end: start + words.length - 1 });
      }
    }
    at += whole.length + 1;
  }
  return found;
}

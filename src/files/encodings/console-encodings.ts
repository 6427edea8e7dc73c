/**
 * Encodings of Windows' consoles, in which `ipconfig > file.txt` writes, and which the platform's decoder does not know: for each, by its name in IANA's registry, the characters of the bytes from
 * 0x80 on. Source: Unicode's mapping tables (VENDORS/MICSFT/PC/CP850.TXT, CP852.TXT). Where code page 437 has another letter than 850, it is none that its languages write.
 */
import { binaryOfBytes } from './binary-string.ts';

const characters: Readonly<Record<string, string>> = {
  ibm850:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐' +
    '└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
  ibm852:
    'ÇüéâäůćçłëŐőîŹÄĆÉĹĺôöĽľŚśÖÜŤťŁ×čáíóúĄąŽžĘę¬źČş«»░▒▓│┤ÁÂĚŞ╣║╗╝Żż┐' +
    '└┴┬├─┼Ăă╚╔╩╦╠═╬¤đĐĎËďŇÍÎě┘┌█▄ŢŮ▀ÓßÔŃńňŠšŔÚŕŰýÝţ´\u00ad˝˛ˇ˘§÷¸°¨˙űŘř■\u00a0',
};

/** Whether an encoding, by its label, is one of a console. */
export function isOfConsole(encoding: string): boolean {
  return characters[encoding] !== undefined;
}

/** The text of bytes in one of them: each byte is a character. */
export function decodeConsole(bytes: Uint8Array, encoding: string): string {
  return binaryOfBytes(bytes).replace(/[\u0080-\u00ff]/g, (unit) => characters[encoding]?.charAt(unit.charCodeAt(0) - 0x80) ?? unit);
}

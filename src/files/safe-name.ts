/** Whether the name of an entry would leave the folder that it is unpacked to: `../x`, `/etc/x`, `C:\x`. */
export function isUnsafeName(name: string): boolean {
  return /^(?:[/\\]|[a-z]:)/i.test(name) || name.split(/[/\\]/).includes('..') || name.includes('\u0000');
}

/** Whether a link, by its own name and where it leads, leads out of the archive that holds it. */
export function leadsOutside(name: string, target: string): boolean {
  if (/^(?:[/\\]|[a-z]:)/i.test(target) || target.includes('\u0000')) return true;
  let depth = name.split('/').filter((part) => part !== '' && part !== '.').length - 1;
  for (const part of target.split(/[/\\]/)) {
    depth += part === '..' ? -1 : part === '' || part === '.' ? 0 : 1;
    if (depth < 0) return true;
  }
  return false;
}

/** Whether the name of an entry would leave the folder that it is unpacked to: `../x`, `/etc/x`, `C:\x`. */
export function isUnsafeName(name: string): boolean {
  return /^(?:[/\\]|[a-z]:)/i.test(name) || name.split(/[/\\]/).includes('..') || name.includes('\u0000');
}

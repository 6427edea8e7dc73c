/**
 * Match patterns of sites, the unit in which access is granted.
 */

/** `https://mail.example.com/*` for any address of that site, or null for what is no web page. Without the port: Firefox's patterns know none. */
export function originPattern(url: string): string | null {
  try {
    const { protocol, hostname } = new URL(url);
    return (protocol === 'https:' || protocol === 'http:') && hostname !== '' ? `${protocol}//${hostname}/*` : null;
  } catch {
    return null;
  }
}

/** Whether a pattern that a browser hands out covers a page's origin (`https://mail.example.com`). */
export function covers(pattern: string, origin: string): boolean {
  if (pattern === '<all_urls>') return true;
  const [, scheme, host] = /^(\*|https?):\/\/([^/]+)\//.exec(pattern) ?? [];
  if (scheme === undefined || host === undefined || !URL.canParse(origin)) return false;
  const { protocol, hostname } = new URL(origin);
  if (scheme !== '*' && `${scheme}:` !== protocol) return false;
  if (host === '*') return true;
  return host.startsWith('*.') ? hostname === host.slice(2) || hostname.endsWith(host.slice(1)) : hostname === host.replace(/:\d+$/, '');
}

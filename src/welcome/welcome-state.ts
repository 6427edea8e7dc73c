/**
 * Naming one's webmail: which sites are granted, granting one, giving one back.
 */
import { state, type State } from '../ui/state.ts';

/** What the welcome page needs of the browser. */
export interface WelcomePort {
  /** Match patterns of the granted sites: `https://mail.example.com/*`. */
  grantedOrigins(): Promise<string[]>;
  /** The pattern of an address, or null for what is no web page. */
  originPattern(url: string): string | null;
  /** Asks the user. Must be called in the click itself. */
  grant(pattern: string): Promise<boolean>;
  revoke(pattern: string): Promise<boolean>;
}

/** A message id and the site it speaks of. */
export interface Said {
  readonly id: string;
  readonly site: string;
}

/** Webmails that many people use; any other is named by its address. */
export const knownWebmails: readonly { readonly name: string; readonly host: string }[] = [
  { name: 'Gmail', host: 'mail.google.com' },
  { name: 'Outlook.com', host: 'outlook.live.com' },
  { name: 'Outlook (Microsoft 365)', host: 'outlook.office.com' },
  { name: 'Yahoo Mail', host: 'mail.yahoo.com' },
  { name: 'Proton Mail', host: 'mail.proton.me' },
  { name: 'Fastmail', host: 'app.fastmail.com' },
  { name: 'iCloud Mail', host: 'www.icloud.com' },
];

export class WelcomeState {
  readonly granted: State<readonly string[]> = state([]);
  readonly said: State<Said | null> = state(null);

  constructor(private readonly port: WelcomePort) {}

  async load(): Promise<void> {
    this.granted.value = await this.port.grantedOrigins();
  }

  /** `address` as typed or `https://HOST`. Asks before anything else: browsers ask only in the click. */
  async allow(address: string): Promise<void> {
    const pattern = this.port.originPattern(withScheme(address));
    if (pattern === null) {
      this.said.value = { id: 'welcome_addressWrong', site: '' };
      return;
    }
    const granted = await this.port.grant(pattern).catch(() => false);
    await this.load();
    this.said.value = { id: granted ? 'welcome_nowAllowed' : 'welcome_notAllowed', site: siteOf(pattern) };
  }

  async remove(pattern: string): Promise<void> {
    const removed = await this.port.revoke(pattern).catch(() => false);
    await this.load();
    this.said.value = { id: removed ? 'welcome_nowRemoved' : 'welcome_removeFailed', site: siteOf(pattern) };
  }
}

/** `https://mail.example.com/*` as people read it; plain http is said. */
export function siteOf(pattern: string): string {
  return pattern.replace(/^https:\/\//, '').replace(/\/\*$/, '');
}

function withScheme(address: string): string {
  const typed = address.trim();
  return /^[a-z]+:\/\//i.test(typed) || typed === '' ? typed : `https://${typed}`;
}

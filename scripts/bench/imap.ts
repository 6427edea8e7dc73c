/**
 * The mailbox behind the webmail, over IMAP: put drafts in, look at what lies in a folder.
 */
import { ImapFlow } from 'imapflow';

export type Folder = 'Drafts' | 'Sent' | 'Trash' | 'INBOX';

export interface Mailbox {
  /** Puts a raw mail into Drafts as a mail app would; gives its uid. */
  seedDraft(raw: Buffer): Promise<number>;
  /** Puts a mail into INBOX as if it had come, unread; gives its uid. */
  deliver(raw: Buffer): Promise<number>;
  /** The raw mails of a folder, in the order of their uids. */
  list(folder: Folder): Promise<Buffer[]>;
  /** Deletes every mail of a folder for good. */
  empty(folder: Folder): Promise<void>;
  close(): Promise<void>;
}

/** Logs in over IMAP. */
export async function openMailbox(server: { readonly imapPort: number; readonly user: string; readonly password: string }): Promise<Mailbox> {
  const client = new ImapFlow({ host: '127.0.0.1', port: server.imapPort, secure: false, doSTARTTLS: false, logger: false, auth: { user: server.user, pass: server.password } });
  client.on('error', () => undefined);
  await client.connect();

  const within = async <T>(folder: Folder, work: () => Promise<T>): Promise<T> => {
    const lock = await client.getMailboxLock(folder);
    try {
      return await work();
    } finally {
      lock.release();
    }
  };

  const put = async (folder: Folder, raw: Buffer, flags: string[]): Promise<number> => {
    const answer = await client.append(folder, raw, flags);
    if (answer === false || answer.uid === undefined) throw new Error(`The IMAP server did not take the mail for ${folder}.`);
    return answer.uid;
  };

  return {
    seedDraft: (raw) => put('Drafts', raw, ['\\Draft', '\\Seen']),
    deliver: (raw) => put('INBOX', raw, []),
    list: (folder) =>
      within(folder, async () => {
        // A selected folder shows what others put there only after the server was asked again.
        await client.noop();
        const mails: Buffer[] = [];
        for await (const mail of client.fetch('1:*', { source: true })) if (mail.source !== undefined) mails.push(mail.source);
        return mails;
      }),
    empty: (folder) =>
      within(folder, async () => {
        await client.noop();
        await client.messageDelete('1:*');
      }),
    close: () => client.logout(),
  };
}

import { createContext, useContext } from 'react';
import type { Credentials, InboxClient } from './client.ts';
import { inboxClient } from './client.ts';

const context = createContext<InboxClient | undefined>(undefined);

export const InboxProvider = context.Provider;

/** The inbox that the tool has opened. @throws Error outside of it */
export function useInbox(): InboxClient {
  const client = useContext(context);
  if (client === undefined) throw new Error('No inbox is open here');
  return client;
}

interface Opened {
  readonly endpoint: string;
  readonly credentials: string;
  readonly client: InboxClient;
}

let opened: Opened | undefined;

/** The client for these credentials; its session lives on while the editor uses another tool. */
export function openInbox(endpoint: string, credentials: Credentials): InboxClient {
  const key = JSON.stringify(credentials);
  if (opened?.endpoint !== endpoint || opened.credentials !== key) {
    opened = { endpoint, credentials: key, client: inboxClient(endpoint, credentials) };
  }
  return opened.client;
}

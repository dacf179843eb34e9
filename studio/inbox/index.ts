import { InboxIcon } from '@sanity/icons/Inbox';
import { lazy } from 'react';
import { definePlugin } from 'sanity';
import { route } from 'sanity/router';
import { inboxStrings } from '../strings/inbox.ts';
import type { InboxSettings } from './settings.ts';

/** 受付一覧: what came through the forms. There only for the roles that may open it. */
export const inbox = definePlugin((settings: InboxSettings) => ({
  name: 'engawa-inbox',
  tools: (tools, { currentUser }) => {
    const isAllowed = (currentUser?.roles ?? []).some(({ name }) => settings.roles.includes(name));
    if (!isAllowed) return tools;
    return [
      ...tools,
      {
        name: 'inbox',
        title: inboxStrings.title,
        icon: InboxIcon,
        component: lazy(() => import('./tool.tsx')),
        router: route.create('/', [route.create('/:view', [route.create('/:id')])]),
        options: settings,
      },
    ];
  },
}));

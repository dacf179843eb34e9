import { HelpCircleIcon } from '@sanity/icons/HelpCircle';
import { lazy } from 'react';
import { definePlugin } from 'sanity';
import { route } from 'sanity/router';
import { guide as words } from '../strings/guide.ts';

/** 使い方: the editor's guide, a chapter a file, each heading with an address of its own. */
export const guide = definePlugin({
  name: 'engawa-guide',
  tools: [
    {
      name: 'guide',
      title: words.title,
      icon: HelpCircleIcon,
      component: lazy(() => import('./tool.tsx')),
      router: route.create('/', [route.create('/:chapter', [route.create('/:heading')])]),
    },
  ],
});

import { EyeOpenIcon } from '@sanity/icons/EyeOpen';
import type { DocumentActionComponent } from 'sanity';
import { useRouter } from 'sanity/router';
import { usePaneRouter } from 'sanity/structure';
import { preview as words } from '../strings/preview.ts';
import { PREVIEW } from './views.ts';

/** 「プレビューを横に開く」: the form, and the page in a pane of its own to the right of it. */
export const showBeside: DocumentActionComponent = () => {
  const { groupIndex, siblingIndex, routerPanesState } = usePaneRouter();
  const { navigate, state } = useRouter();
  return {
    label: words.beside,
    icon: EyeOpenIcon,
    onHandle: () => {
      const panes = routerPanesState.map((group, at) => {
        const form = group[siblingIndex];
        if (at !== groupIndex || form === undefined) return group;
        const { view: _view, ...params } = form.params ?? {};
        return [
          { ...form, params },
          { ...form, params: { ...params, view: PREVIEW } },
        ];
      });
      navigate({ ...state, panes });
    },
  };
};

import { definePlugin } from 'sanity';
import { checklistInspector } from './checklist/inspector.tsx';
import { copyNotice } from './copy-notice/action.tsx';
import { withoutLocation } from './photo/source.tsx';
import { showBeside } from './preview/beside.ts';
import { keepAddresses } from './publish/keep-addresses.ts';
import { RequiredField } from './schema/required-field.tsx';

/** There is one document of settings: it is neither copied nor taken away. */
const ofSettings: ReadonlySet<string | undefined> = new Set([
  'publish',
  'discardChanges',
  'restore',
]);

/** What helps an editor in every form: checklists, copies for the next year, kept addresses. */
export const editing = definePlugin({
  name: 'engawa-editing',
  form: {
    components: { field: RequiredField },
    image: { assetSources: (sources) => sources.map(withoutLocation) },
  },
  document: {
    inspectors: (others, { documentType }) =>
      documentType === 'recruitment' || documentType === 'case'
        ? [checklistInspector, ...others]
        : others,
    actions: (actions, { schemaType }) => {
      const kept = [
        ...actions.map((one) => (one.action === 'publish' ? keepAddresses(one) : one)),
        showBeside,
      ];
      if (schemaType === 'site')
        return kept.filter((one) => one === showBeside || ofSettings.has(one.action));
      return schemaType === 'recruitment' ? [...kept, copyNotice] : kept;
    },
    // Settings are reached from the desk only; a second document of them would break the build.
    newDocumentOptions: (options) => options.filter(({ templateId }) => templateId !== 'site'),
  },
});

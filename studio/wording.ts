import { defineLocaleResourceBundle, definePlugin } from 'sanity';
import { sanity } from './strings/sanity.ts';

/** Better words for what Sanity's Japanese says; it must come after the locale. */
export const wording = definePlugin({
  name: 'engawa-wording',
  i18n: {
    bundles: Object.entries(sanity).map(([namespace, resources]) =>
      defineLocaleResourceBundle({ locale: 'ja-JP', namespace, resources }),
    ),
  },
});

import { readFileSync } from 'node:fs';

const template = (name) => readFileSync(new URL(name, import.meta.url), 'utf8');

/** Documents of these folders have no page of their own, as in Engawa. */
const withoutPage = new Set(['site', 'metrics', 'voices', 'glossary']);

/** Lists of the site, with the entries of a page as in Engawa. */
const lists = {
  recruitments: '募集',
  cases: '事例',
  programs: 'プログラム',
  stories: '読みもの',
  events: '説明会・イベント',
  courses: '研修・講座',
  organizations: '団体',
  people: '人',
};

/** Renders the content folder of an Engawa site as a plain Eleventy site would. */
export default function configure(config) {
  config.addExtension('mdx', { key: 'md' });
  // Directives mean nothing here; their lines go, the text between them stays.
  config.addPreprocessor('directives', 'md,mdx', (_data, content) =>
    content.replaceAll(/^:{2,}.*$/gm, ''),
  );
  config.addGlobalData('layout', 'document.njk');
  config.addGlobalData('lists', lists);
  // Eleventy calls the outer function once for the data and the inner one for every page.
  config.addGlobalData('permalink', () => ({ page }) => {
    const [folder, ...rest] = page.filePathStem.slice(1).split('/');
    if (withoutPage.has(folder)) return false;
    const path = [...(folder === 'pages' ? [] : [folder]), ...rest].join('/');
    return `/${path}/index.html`;
  });
  for (const [folder, title] of Object.entries(lists)) {
    config.addCollection(folder, (api) => api.getFilteredByGlob(`documents/${folder}/*.md`));
    config.addTemplate(`${folder}.njk`, template('list.njk'), {
      title,
      pagination: {
        data: `collections.${folder}`,
        size: 24,
        alias: 'entries',
        generatePageOnEmptyData: true,
      },
      permalink: `/${folder}/{% if pagination.pageNumber > 0 %}page/{{ pagination.pageNumber + 1 }}/{% endif %}index.html`,
    });
  }
  return {
    dir: { input: 'documents', output: 'eleventy-site', includes: '../eleventy/layouts' },
    markdownTemplateEngine: false,
  };
}

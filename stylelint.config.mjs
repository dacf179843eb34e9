/** @type {import('stylelint').Config} */
export default {
  extends: ['stylelint-config-standard'],
  rules: {
    // Classes are named by what they are; states are data attributes.
    'selector-class-pattern': '^[a-z]+(-[a-z]+)*$',
    'declaration-no-important': true,
    'selector-max-id': 0,
    'import-notation': null,
    'value-keyword-case': [
      'lower',
      { camelCaseSvgKeywords: true, ignoreKeywords: ['A4', 'YuMincho', 'Meiryo'] },
    ],
    'no-descending-specificity': null,
  },
};

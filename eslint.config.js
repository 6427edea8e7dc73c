import eslint from '@eslint/js';
import tseslint from 'typescript-eslint';

const noHtmlStrings = ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'srcdoc'].map((name) => ({
  selector: `MemberExpression[property.name='${name}']`,
  message: 'No HTML strings: createElement and textContent only.',
}));

export default tseslint.config(
  { ignores: ['dist/', 'demo/', 'node_modules/', 'test/output/'] },
  eslint.configs.recommended,
  tseslint.configs.strict,
  {
    files: ['**/*.ts', '**/*.tsx'],
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-console': 'off',
      'no-control-regex': 'off',
      'no-misleading-character-class': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
    },
  },
  // Answers of other contexts are looked at as they come.
  { files: ['test/**'], rules: { '@typescript-eslint/no-explicit-any': 'off' } },
  { files: ['src/**'], rules: { 'no-restricted-syntax': ['error', ...noHtmlStrings], 'no-console': 'error' } },
  // Plain scripts of pages, workers and Node: each runs where its globals are.
  { files: ['**/*.mjs', '**/*.js'], rules: { 'no-undef': 'off' } },
);

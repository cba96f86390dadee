import eslint from '@eslint/js';
import prettier from 'eslint-config-prettier';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** What each layer may not import: the house's rule 1, kept by the linter as well as by tsconfig. */
const forbidden = (...groups) => ({
  'no-restricted-imports': ['error', { patterns: groups.map(([group, message]) => ({ group, message })) }],
});

export default defineConfig(
  { ignores: ['dist/', 'out/', '.cache/', 'node_modules/'] },
  eslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        project: [
          './tsconfig.json',
          './src/core/tsconfig.json',
          './src/webview/tsconfig.json',
          './test/tsconfig.json',
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'no-console': 'error',
      // Marked so that it stands out: core/oauth/oauth-fetch.ts lets plain http pass to this machine only.
      '@typescript-eslint/no-deprecated': [
        'error',
        { allow: [{ from: 'package', package: 'oauth4webapi', name: 'allowInsecureRequests' }] },
      ],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: forbidden([['*/test/*', '**/test/**'], 'Shipped code does not import tests.']),
  },
  {
    files: ['src/core/**/*.ts'],
    rules: forbidden(
      [['vscode'], 'core knows mail, not the editor.'],
      [['**/editor/**', '**/webview/**'], 'core imports nothing of the surfaces.'],
    ),
  },
  {
    files: ['src/editor/**/*.ts'],
    rules: forbidden([['**/cli/**', '**/webview/**'], 'The editor meets the page only through shared/.']),
  },
  {
    files: ['src/webview/**/*.{ts,tsx}'],
    rules: forbidden(
      [['vscode', 'node:*'], 'The page runs in a browser.'],
      [['**/core/**', '**/editor/**', '**/cli/**'], 'The page meets the editor only through shared/.'],
    ),
  },
  {
    files: ['src/shared/**/*.ts'],
    rules: forbidden([
      ['vscode', 'node:*', '**/core/**', '**/editor/**', '**/webview/**', '**/cli/**'],
      'shared is what both sides know: it knows neither.',
    ]),
  },
  {
    files: ['src/cli.ts', 'src/cli/**/*.ts'],
    rules: forbidden([['vscode', '**/editor/**'], 'The command line runs without the editor.']),
  },
  {
    files: ['**/*.mjs'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } },
  },
  {
    files: ['test/**/*.ts', 'scripts/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  prettier,
);

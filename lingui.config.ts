import { defineConfig } from '@lingui/cli'
import { formatter } from '@lingui/format-po'

export default defineConfig({
  sourceLocale: 'en',
  locales: ['en', 'de'],
  catalogs: [
    {
      path: '<rootDir>/src/shared/locales/{locale}/messages',
      include: ['src/renderer', 'src/main', 'src/journal'],
    },
  ],
  compileNamespace: 'ts',
  // Line numbers would change the catalogue with every edit above a word.
  format: formatter({ lineNumbers: false }),
})

import { lingui, linguiTransformerBabelPreset } from '@lingui/vite-plugin'
import babel from '@rolldown/plugin-babel'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [lingui(), babel({ presets: [linguiTransformerBabelPreset()] })],
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/bridge.test.ts'],
    setupFiles: ['tests/fixed-seed.ts'],
    // Argon2 at full strength and real disks are slow on small machines; a limit here is only against hanging.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'forks',
    // Style sheets are otherwise empty under test; the printed page is tested with its own.
    css: { include: [/print\.css/] },
  },
})

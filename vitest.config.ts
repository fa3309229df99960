import { lingui, linguiTransformerBabelPreset } from '@lingui/vite-plugin'
import babel from '@rolldown/plugin-babel'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [lingui(), babel({ presets: [linguiTransformerBabelPreset()] })],
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/bridge.test.ts'],
    setupFiles: ['tests/fixed-seed.ts'],
    // Only against hanging: Argon2 at full strength and processes that are killed at every step are slow on busy machines.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    pool: 'forks',
    // Left to itself it keeps one processor free, which of two is half.
    maxWorkers: '100%',
    // Style sheets are otherwise empty under test; the printed page is tested with its own.
    css: { include: [/print\.css/] },
  },
})

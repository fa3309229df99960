import { defineConfig } from '@playwright/test'
import { patienceFactor } from './tools/drive/slowness.ts'

export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/support/say-runtime.ts',
  // Each launch is a whole app with folders of its own, so two can run beside each other.
  workers: 2,
  // A test that passes at the second try has failed.
  retries: 0,
  reporter: 'list',
  // Only against hanging: Argon2 at full strength and printing are slow on small and busy machines.
  timeout: 300_000 * patienceFactor,
  expect: { timeout: 60_000 * patienceFactor },
  // The app's bundles are large and must run as they are; Node itself reads the host's types.
  build: { external: ['**/out/**', '**/tools/**'] },
})

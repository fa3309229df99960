import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/support/say-runtime.ts',
  // A launch is a whole app, and a test that passes at the second try has failed.
  workers: 1,
  retries: 0,
  reporter: 'list',
  // Only against hanging: Argon2 at full strength is slow on small machines.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  // The app's bundles are large and must run as they are; Node itself reads the host's types.
  build: { external: ['**/out/**', '**/tools/**'] },
})

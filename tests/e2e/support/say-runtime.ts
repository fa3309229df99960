import { runtime } from './goldseam.ts'

/** Said once before all specs: what they show depends on it. */
// biome-ignore lint/style/noDefaultExport: Playwright calls the default export of its globalSetup.
export default function sayRuntime(): void {
  const where = runtime === 'electron' ? 'Electron' : 'Chromium, through tools/chromium-host'
  process.stdout.write(`The app runs in ${where}.\n`)
}

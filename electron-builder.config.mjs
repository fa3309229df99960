import { join } from 'node:path'
import { setFuses } from './tools/package/fuses.ts'

/**
 * What is packed, for electron-builder. Only the bundles and the two native packages are shipped: everything else is
 * folded into the bundles. Nothing here publishes, updates or starts by itself.
 */
export default {
  appId: 'app.goldseam.journal',
  productName: 'Goldseam',
  directories: { output: 'dist' },
  asar: true,
  asarUnpack: ['**/*.node'],
  // The native packages are used as their authors built them, and looked at: docs/decisions/0081-what-is-shipped.md
  npmRebuild: false,
  nodeGypRebuild: false,
  publish: null,
  files: [
    'out/**',
    '!out/tour',
    '!**/*.map',
    'package.json',
    '!node_modules',
    'node_modules/better-sqlite3/{package.json,LICENSE,lib/**,prebuilds/**}',
    'node_modules/@node-rs/argon2*/**',
  ],
  linux: { target: ['AppImage', 'deb'], category: 'Office' },
  mac: { target: ['dmg'], category: 'public.app-category.lifestyle', hardenedRuntime: true },
  win: { target: ['nsis'] },
  nsis: { oneClick: false, perMachine: false },
  /** Before the app is signed, so that the signature covers the fuses. */
  async afterPack({ appOutDir, electronPlatformName, packager }) {
    const name = packager.appInfo.productFilename
    const program = { darwin: `${name}.app`, mas: `${name}.app`, win32: `${name}.exe` }[electronPlatformName]
    await setFuses(join(appOutDir, program ?? packager.executableName))
  },
}

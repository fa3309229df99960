import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { fuses, setFuses, wrongFuses } from '../../../../tools/package/fuses.ts'

interface Packed {
  readonly appOutDir: string
  readonly electronPlatformName: string
  readonly packager: {
    readonly appInfo: { readonly productFilename: string }
    readonly executableName: string
  }
}
interface BuilderConfig {
  readonly asar: boolean
  readonly publish: null
  afterPack(packed: Packed): Promise<void>
}
const { default: config }: { default: BuilderConfig } = await import(
  '../../../../electron-builder.config.mjs' as string
)

/** Where Electron's program keeps its fuses: after these letters, the form's version, how many, and a digit for each. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const count = Object.keys(fuses).length

let folder: string
let program: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'goldseam-fuses-'))
  program = join(folder, 'goldseam')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A file with fuses in it as a fresh Electron has them: some on, some off. */
function makeProgram(length = count): void {
  const wire = Buffer.concat([
    Buffer.from(sentinel),
    Buffer.from([1, length]),
    Buffer.from('101100011'.padEnd(length, '1').slice(0, length)),
  ])
  writeFileSync(program, Buffer.concat([Buffer.alloc(5000, 7), wire, Buffer.alloc(500, 9)]))
}

describe('claims 44 and 66: what is packed can be made no Node, inspects nothing, and loads only its own archive', () => {
  test('each fuse is as decided', () => {
    expect(fuses).toEqual({
      RunAsNode: false,
      EnableNodeOptionsEnvironmentVariable: false,
      EnableNodeCliInspectArguments: false,
      EnableEmbeddedAsarIntegrityValidation: true,
      OnlyLoadAppFromAsar: true,
      EnableCookieEncryption: true,
      LoadBrowserProcessSpecificV8Snapshot: false,
      GrantFileProtocolExtraPrivileges: false,
      WasmTrapHandlers: true,
    })
  })

  test('packing sets them all, and they are read back from the program', async () => {
    makeProgram()
    expect(await wrongFuses(program)).toContain('RunAsNode')
    await config.afterPack({
      appOutDir: folder,
      electronPlatformName: 'linux',
      packager: { appInfo: { productFilename: 'Goldseam' }, executableName: 'goldseam' },
    })
    expect(await wrongFuses(program)).toEqual([])
  })

  test('a program with a fuse nobody has decided about is not packed', async () => {
    makeProgram(count + 1)
    await expect(setFuses(program)).rejects.toThrow(/fuses/)
  })

  test('one fuse set back is noticed', async () => {
    makeProgram()
    await setFuses(program)
    const bytes = readFileSync(program)
    bytes.write('1', bytes.indexOf(sentinel) + sentinel.length + 2)
    writeFileSync(program, bytes)
    expect(await wrongFuses(program)).toEqual(['RunAsNode'])
  })

  test('the app is packed as an archive and publishes nothing', () => {
    expect(config).toMatchObject({ asar: true, publish: null })
  })
})

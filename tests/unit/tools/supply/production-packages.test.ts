import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { driverHashes, driverOptions, driverVersions, ownOptions } from '../../../../tools/supply/driver.ts'
import { productionPackages, root } from '../../../../tools/supply/production-packages.ts'

/** Licences under which a closed or an open app may be given away without giving its own words away. */
const accepted = new Set([
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'OFL-1.1',
  'Unlicense',
  '(MIT OR CC0-1.0)',
  '(MIT OR GPL-3.0-or-later)',
  '(MIT AND Zlib)',
  '(MPL-2.0 OR Apache-2.0)',
])

/** Packages that name their licence loosely, and which one their licence file was found to be. */
const readInFile = new Map([['duck@0.1.12', 'BSD-2-Clause']])

describe('claim 66: what the app is made of', () => {
  const packages = productionPackages()

  test('nothing of it runs a script when it is installed', () => {
    expect(packages.length).toBeGreaterThan(100)
    expect(packages.filter(({ installScripts }) => installScripts.length > 0)).toEqual([])
  })

  test('everything has a licence that is accepted', () => {
    const refused = packages.filter(
      ({ name, version, licence }) => !accepted.has(readInFile.get(`${name}@${version}`) ?? licence),
    )
    expect(refused.map(({ name }) => name)).toEqual([])
  })

  test('versions are exact, so that the lock file alone decides', () => {
    const { dependencies, devDependencies } = JSON.parse(
      readFileSync(join(root, 'package.json'), 'utf8'),
    ) as {
      dependencies: Record<string, string>
      devDependencies: Record<string, string>
    }
    for (const wanted of [...Object.values(dependencies), ...Object.values(devDependencies)]) {
      expect(wanted).toMatch(/^(npm:[\w@/-]+@)?\d+\.\d+\.\d+$/)
    }
  })
})

describe('claim 66: the prebuilt database driver is the one that was looked at', () => {
  const folder = join(root, 'node_modules/better-sqlite3/prebuilds')

  test('for every system, byte by byte', () => {
    const hashes = readdirSync(folder).map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ])
    expect(Object.fromEntries(hashes)).toEqual(driverHashes)
  })

  test('it is the version, with the compile options, that this system’s build says', () => {
    const database = new Database(':memory:')
    const options = database.pragma('compile_options') as { compile_options: string }[]
    const versions = database
      .prepare('SELECT sqlite3mc_version() AS ciphers, sqlite_version() AS sqlite')
      .get()
    database.close()
    expect(ownOptions(options.map((row) => row.compile_options))).toEqual([...driverOptions].sort())
    expect(versions).toEqual(driverVersions)
  })
})

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

interface LockFile {
  troubleInLock(lock: object): string[]
}

const { troubleInLock }: LockFile = await import('../../../../tools/setup/lock-file.mjs' as string)

/** A lock file of these packages, each with the hash of its content unless it says otherwise. */
const lock = (packages: Record<string, object>) => ({
  packages: {
    '': { version: '1.0.0' },
    ...Object.fromEntries(
      Object.entries(packages).map(([path, entry]) => [path, { integrity: 'sha512-x', ...entry }]),
    ),
  },
})

test('a lock file with every package in it is fine', () => {
  const whole = lock({
    'node_modules/tool': {
      version: '2.0.0',
      optionalDependencies: { 'tool-linux': '2.0.0', 'tool-mac': '2.0.0' },
    },
    'node_modules/tool-linux': { version: '2.0.0' },
    'node_modules/tool/node_modules/tool-mac': { version: '2.0.0' },
  })
  expect(troubleInLock(whole)).toEqual([])
})

test('a missing package for another system is named', () => {
  const holed = lock({
    'node_modules/tool': { version: '2.0.0', optionalDependencies: { 'tool-mac': '2.0.0' } },
    'node_modules/other/node_modules/tool-mac': { version: '2.0.0' },
  })
  expect(troubleInLock(holed)).toEqual([
    'node_modules/tool@2.0.0 may use tool-mac@2.0.0, which is not in the lock file.',
  ])
})

test('a tie to a server is named', () => {
  const tied = lock({
    'node_modules/tool': { version: '2.0.0', resolved: 'https://registry.example/tool.tgz' },
  })
  expect(troubleInLock(tied)).toEqual(['node_modules/tool is tied to the server registry.example.'])
})

test('a package without the hash of its content is named', () => {
  const unhashed = lock({ 'node_modules/tool': { version: '2.0.0', integrity: undefined } })
  expect(troubleInLock(unhashed)).toEqual(['node_modules/tool@2.0.0 has no hash of its content.'])
  expect(
    troubleInLock(lock({ 'node_modules/tool': { version: '2.0.0', integrity: 'sha1-x' } })),
  ).toHaveLength(1)
})

test('what this project installs is fine', () => {
  const own = new URL('../../../../package-lock.json', import.meta.url)
  expect(troubleInLock(JSON.parse(readFileSync(own, 'utf8')))).toEqual([])
})

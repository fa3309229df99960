import { expect, test } from 'vitest'

interface LockFile {
  troubleInLock(lock: object): string[]
}

const { troubleInLock }: LockFile = await import('../../../../tools/setup/lock-file.mjs' as string)

const lock = (packages: object) => ({ packages: { '': { version: '1.0.0' }, ...packages } })

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

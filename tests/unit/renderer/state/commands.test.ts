import { afterEach, expect, test } from 'vitest'
import { keepForNextHearer, onCommand, runCommand } from '../../../../src/renderer/state/commands.ts'
import { vaultIs } from '../../../../src/renderer/state/vault.ts'

const ends: (() => void)[] = []
const hear = (...args: Parameters<typeof onCommand>) => {
  const end = onCommand(...args)
  ends.push(end)
  return end
}
afterEach(() => {
  for (const end of ends.splice(0)) end()
})

test('what is shown on top answers first, and may leave a command to what lies under it', () => {
  const heard: string[] = []
  hear('back', () => heard.push('page'))
  hear('back', () => {
    heard.push('search field')
    return false
  })
  expect(runCommand('back')).toBe(true)
  expect(heard).toEqual(['search field', 'page'])
})

test('a screen that is gone hears nothing', () => {
  const heard: string[] = []
  hear('search', () => heard.push('journal'))()
  expect(runCommand('search')).toBe(false)
  expect(heard).toEqual([])
})

test('a command waits for the screen it belongs to, and is then run once', () => {
  let entries = 0
  keepForNextHearer('new-entry')
  hear('search', () => expect.unreachable())
  hear('new-entry', () => (entries += 1))
  hear('new-entry', () => (entries += 1))
  expect(entries).toBe(1)
})

test('a waiting command does not outlive locking', () => {
  vaultIs({ kind: 'open' })
  keepForNextHearer('new-entry')
  vaultIs({ kind: 'locked', because: 'asked' })
  hear('new-entry', () => expect.unreachable())
})

import { EventEmitter } from 'node:events'
import type { PowerMonitor } from 'electron'
import { expect, test } from 'vitest'
import { hearPowerEvents } from '../../../../src/main/lock/power-events.ts'

function listening() {
  const power = new EventEmitter()
  const done: string[] = []
  hearPowerEvents(power as unknown as PowerMonitor, {
    lock: (because) => done.push(because),
    leave: () => done.push('leave'),
  })
  return { power, done }
}

test.each([
  ['lock-screen', 'screen-locked'],
  ['user-did-resign-active', 'user-switched'],
  ['suspend', 'suspended'],
  ['resume', 'suspended'],
])('%s locks, and the reason is: %s', (event, because) => {
  const { power, done } = listening()
  power.emit(event)
  expect(done).toEqual([because])
})

test('switching off holds the system up until the app has locked and quit', () => {
  const { power, done } = listening()
  let heldUp = false
  power.emit('shutdown', {
    preventDefault: () => {
      heldUp = true
    },
  })
  expect(heldUp).toBe(true)
  expect(done).toEqual(['leave'])
})

test('what says nothing about the person does not lock', () => {
  const { power, done } = listening()
  for (const event of ['on-ac', 'on-battery', 'unlock-screen', 'user-did-become-active']) power.emit(event)
  expect(done).toEqual([])
})

// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest'
import { tellOfUse } from '../../../../src/renderer/state/activity.ts'
import { vaultIs } from '../../../../src/renderer/state/vault.ts'

const calls: string[] = []
Object.assign(window, {
  bridge: {
    async call(name: string) {
      calls.push(name)
      return { ok: true, value: null }
    },
  },
})
let now = 0
tellOfUse(() => now)

/** What the person does, as the browser tells it. */
function does(name: string, init: PointerEventInit = {}): void {
  const event = name.startsWith('pointer') ? new PointerEvent(name, init) : new Event(name)
  Object.defineProperty(event, 'isTrusted', { value: true })
  window.dispatchEvent(event)
}

beforeEach(() => {
  now += 1_000_000
  vaultIs({ kind: 'open' })
  calls.length = 0
})

test.each(['keydown', 'input', 'compositionupdate', 'pointerdown', 'wheel'])('%s counts', (name) => {
  does(name)
  expect(calls).toEqual(['vault.inUse'])
})

test('it is told at most once a second', () => {
  does('keydown')
  now += 999
  does('keydown')
  expect(calls).toHaveLength(1)
  now += 1
  does('keydown')
  expect(calls).toHaveLength(2)
})

test('a pointer that moves counts; one at rest, under which something moves, does not', () => {
  does('pointermove', { screenX: 10, screenY: 10 })
  expect(calls).toHaveLength(1)
  now += 5_000
  does('pointermove', { screenX: 10, screenY: 10 })
  expect(calls).toHaveLength(1)
  does('pointermove', { screenX: 11, screenY: 10 })
  expect(calls).toHaveLength(2)
})

test('what a script makes up does not count, and a locked journal is told nothing', () => {
  window.dispatchEvent(new Event('keydown'))
  vaultIs({ kind: 'locked', because: 'asked' })
  does('keydown')
  expect(calls).toEqual([])
})

// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { noticeCopies } from '../../../../src/renderer/state/copied.ts'

const calls: string[] = []
Object.assign(window, {
  bridge: {
    async call(name: string) {
      calls.push(name)
      return { ok: true, value: null }
    },
  },
})
noticeCopies()

beforeEach(() => {
  vi.useFakeTimers()
  calls.length = 0
  document.body.innerHTML = '<p>Words of an entry</p><textarea>a password</textarea><input type="password">'
  document.getSelection()?.removeAllRanges()
})
afterEach(() => void vi.useRealTimers())

function part<Name extends keyof HTMLElementTagNameMap>(name: Name): HTMLElementTagNameMap[Name] {
  const found = document.querySelector(name)
  if (!found) throw new Error(`no ${name}`)
  return found
}

/** Whether main was told, once the browser has had its turn. */
async function told(target: Element, name: 'copy' | 'cut' = 'copy'): Promise<boolean> {
  target.dispatchEvent(new Event(name, { bubbles: true, cancelable: true }))
  await vi.runAllTimersAsync()
  return calls.includes('clipboard.copied')
}

test.each(['copy', 'cut'] as const)('%s of selected words is told', async (name) => {
  document.getSelection()?.selectAllChildren(part('p'))
  expect(await told(part('p'), name)).toBe(true)
})

test('a copy with nothing selected is not: what is on the clipboard is another program’s', async () => {
  expect(await told(part('p'))).toBe(false)
  part('textarea').setSelectionRange(3, 3)
  expect(await told(part('textarea'))).toBe(false)
})

test('what is selected in a field is told', async () => {
  part('textarea').setSelectionRange(0, 5)
  expect(await told(part('textarea'))).toBe(true)
})

test('nothing can be copied from a hidden passphrase', async () => {
  part('input').value = 'seven quiet herons'
  part('input').setSelectionRange(0, 5)
  expect(await told(part('input'))).toBe(false)
})

test('what the editor has put there itself is told', async () => {
  const event = Object.assign(new Event('copy', { bubbles: true, cancelable: true }), {
    clipboardData: { types: ['text/plain'] },
  })
  part('p').addEventListener('copy', (copying) => copying.preventDefault(), { once: true })
  part('p').dispatchEvent(event)
  await vi.runAllTimersAsync()
  expect(calls).toEqual(['clipboard.copied'])
})

import { describe, expect, test } from 'vitest'
import { CopiedText } from '../../../../src/main/lock/copied-text.ts'

/** A clipboard and a clock that the test moves. */
function desk() {
  const on = { text: '' }
  const timers = new Map<number, { readonly due: number; readonly act: () => void }>()
  const failures: unknown[] = []
  let now = 0
  let lastTimer = 0
  let reads = true
  const copied = new CopiedText({
    clipboard: {
      readText: async () => {
        if (!reads) throw new Error('no')
        return on.text
      },
      clear: () => {
        on.text = ''
      },
    },
    later: (milliseconds, act) => {
      lastTimer += 1
      const id = lastTimer
      timers.set(id, { due: now + milliseconds, act })
      return () => timers.delete(id)
    },
    key: new Uint8Array(32).fill(7),
    failed: (error) => failures.push(error),
  })
  return {
    on,
    copied,
    failures,
    timers,
    refuseReading: () => {
      reads = false
    },
    /** What a person copies in our window. */
    copy: async (text: string) => {
      on.text = text
      await copied.copied()
    },
    pass: async (milliseconds: number) => {
      now += milliseconds
      for (const [id, { due, act }] of timers) {
        if (due > now) continue
        timers.delete(id)
        act()
      }
      // What the timer began takes a few turns.
      await new Promise((done) => setImmediate(done))
    },
  }
}

describe('claim 26: what was copied here', () => {
  test('comes off the clipboard after thirty seconds, and not before', async () => {
    const { on, copy, pass } = desk()
    await copy('our words')
    await pass(29_999)
    expect(on.text).toBe('our words')
    await pass(1)
    expect(on.text).toBe('')
  })

  test('comes off at once at lock and at quit', async () => {
    const { on, copied, copy, timers } = desk()
    await copy('our words')
    await copied.forget()
    expect(on.text).toBe('')
    expect(timers.size).toBe(0)
  })

  test('starts its time anew when something else is copied here', async () => {
    const { on, copy, timers, pass } = desk()
    await copy('our words')
    await pass(20_000)
    await copy('other words of ours')
    expect(timers.size).toBe(1)
    await pass(29_999)
    expect(on.text).toBe('other words of ours')
    await pass(1)
    expect(on.text).toBe('')
  })

  test('is left alone when another program has put something there meanwhile', async () => {
    const { on, copied, copy } = desk()
    await copy('our words')
    on.text = 'a phone number'
    await copied.forget()
    expect(on.text).toBe('a phone number')
    // Also when it is cleared a second time, at quit.
    await copied.forget()
    expect(on.text).toBe('a phone number')
  })
})

test('what was never copied here is never cleared', async () => {
  const { on, copied } = desk()
  on.text = 'a phone number'
  await copied.forget()
  expect(on.text).toBe('a phone number')
})

test('a clipboard that cannot be read is left alone, and that is told', async () => {
  const { on, copied, copy, failures, refuseReading } = desk()
  await copy('our words')
  refuseReading()
  await copied.forget()
  expect(on.text).toBe('our words')
  expect(failures).toHaveLength(1)
})

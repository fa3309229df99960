import { afterEach, expect, test, vi } from 'vitest'
import type { Blocked } from '#shared/blocked.ts'
import { fakeBridge } from './fake-bridge.ts'

afterEach(() => vi.unstubAllGlobals())

test('the count is asked for once, follows what main tells, and main hears what the window’s own policy refuses', async () => {
  const none: Blocked = { requests: 0, pages: 0, permissions: 0 }
  const { calls, tell } = fakeBridge({ 'privacy.blocked': () => none, 'privacy.blockedByPolicy': () => null })
  const page = new EventTarget()
  vi.stubGlobal('document', page)
  const { listenToNews } = await import('../../../../src/renderer/journal.ts')
  const { followBlocked, readBlocked, useBlocked } = await import('../../../../src/renderer/state/blocked.ts')
  listenToNews()
  followBlocked()
  expect(useBlocked.getState().blocked).toBeNull()
  await readBlocked()
  expect(useBlocked.getState().blocked).toEqual(none)
  tell('privacy.blocked', { ...none, requests: 3 })
  expect(useBlocked.getState().blocked).toEqual({ ...none, requests: 3 })
  const violation = (effectiveDirective: string, blockedURI: string) =>
    Object.assign(new Event('securitypolicyviolation'), { effectiveDirective, blockedURI })
  page.dispatchEvent(violation('style-src-elem', 'inline'))
  expect(calls).toEqual(['privacy.blocked'])
  page.dispatchEvent(violation('img-src', 'https://example.invalid/'))
  expect(calls).toEqual(['privacy.blocked', 'privacy.blockedByPolicy'])
})

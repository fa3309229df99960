import { describe, expect, test, vi } from 'vitest'
import type { Reply } from '#shared/contract-types.ts'
import type { JournalRequest } from '#shared/journal-wire.ts'

vi.mock('electron', () => ({}))
const { imageHandler } = await import('../../../src/main/image-protocol.ts')

const id = '019a0000-0000-7000-8000-000000000001'
const address = `app://goldseam/attachment/${id}`
const pieces = ['violet ', 'morning ', 'tide'].map((text) => new TextEncoder().encode(text))

/** A request as Electron hands it over. */
const asked = (url: string, method = 'GET') => ({ url, method }) as Request

function journalWith(answer: (piece: number) => Reply) {
  const requests: JournalRequest[] = []
  const ask = async (request: JournalRequest): Promise<Reply> => {
    requests.push(request)
    return answer(request.do === 'read-image' ? request.piece : -1)
  }
  return { requests, serve: imageHandler(ask) }
}

const whole = (piece: number): Reply => ({
  ok: true,
  value: { mediaType: 'image/png', size: 19, pieces: pieces.length, bytes: pieces[piece] },
})

describe('app://goldseam/attachment/ID', () => {
  test('gives a picture piece by piece, never kept by anybody', async () => {
    const { serve, requests } = journalWith(whole)
    const response = await serve(asked(address))
    expect(requests).toEqual([{ do: 'read-image', id, piece: 0 }])
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/png',
      'content-length': '19',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
    })
    expect(await response.text()).toBe('violet morning tide')
    expect(requests).toHaveLength(3)
  })

  test.each([
    [`${address}?x`, 'GET'],
    [`${address}#x`, 'GET'],
    [`${address}/`, 'GET'],
    [address.toUpperCase(), 'GET'],
    ['app://goldseam/attachment/', 'GET'],
    ['app://goldseam/attachment/../index.html', 'GET'],
    ['app://goldseam/attachment/%2e%2e/index.html', 'GET'],
    [`app://other/attachment/${id}`, 'GET'],
    [`https://goldseam/attachment/${id}`, 'GET'],
    [address, 'POST'],
    [address, 'HEAD'],
  ])('answers 404 to %s by %s, and asks the journal nothing', async (url, method) => {
    const { serve, requests } = journalWith(whole)
    expect((await serve(asked(url, method))).status).toBe(404)
    expect(requests).toEqual([])
  })

  test.each(['locked', 'image-missing', 'image-damaged', 'journal-process-ended'] as const)(
    'answers 404 when the journal answers %s',
    async (code) => {
      const { serve } = journalWith(() => ({ ok: false, code }))
      expect((await serve(asked(address))).status).toBe(404)
    },
  )

  test('breaks off when the vault is locked in the middle', async () => {
    const { serve } = journalWith((piece) => (piece === 0 ? whole(0) : { ok: false, code: 'locked' }))
    const response = await serve(asked(address))
    await expect(response.arrayBuffer()).rejects.toThrow('locked')
  })
})

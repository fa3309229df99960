import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readEntry } from '#journal/entries/read-entry.ts'
import { saveEntry } from '#journal/entries/save-entry.ts'
import { draft, type TemporaryJournal, temporaryJournal } from './support/temporary-journal.ts'

let journal: TemporaryJournal
beforeAll(() => {
  journal = temporaryJournal()
})
afterAll(() => journal.remove())

/** Any text, with what databases and encoders trip over made likely. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        '\0',
        '\r\n',
        '\u2028',
        '\ufeff',
        '\ufffe',
        '\ufdd0',
        "'",
        '"',
        '\\',
        'é',
        'e\u0301',
        '日記',
        '👩‍👧',
        '𠀀',
      ),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''))

describe('text', () => {
  it('comes back exactly as it was saved, whatever Unicode it holds', () => {
    fc.assert(
      fc.property(anyText, anyText, (title, body) => {
        const wanted = draft({ title, body })
        const saved = saveEntry(journal.connection, wanted, 1)
        expect(saved.title).toBe(title)
        expect(saved.body).toBe(body)
        expect(readEntry(journal.connection, wanted.id)).toEqual(saved)
      }),
      { numRuns: 500 },
    )
  })

  it('is still the same after the journal was closed and opened', async () => {
    const body = `one\0two\r\n\ufeff${'日記👩‍👧𠀀'.repeat(5000)}`
    const wanted = draft({ body })
    saveEntry(journal.connection, wanted, 1)
    const reopened = await journal.reopen()
    expect(readEntry(reopened, wanted.id).body).toBe(body)
  })

  it('holds no half characters: a lone surrogate becomes U+FFFD, and the answer says so', () => {
    const wanted = draft({ title: 'a\ud800', body: '\udc00b' })
    expect(saveEntry(journal.connection, wanted, 1)).toMatchObject({ title: 'a\ufffd', body: '\ufffdb' })
    // The window may still send its own text: it is the same entry, and no new version.
    expect(saveEntry(journal.connection, { ...wanted, baseRevision: 1 }, 2).revision).toBe(1)
  })

  it('may be ten million characters long', () => {
    const body = 'trust and time '.repeat(666_666)
    const wanted = draft({ body })
    expect(saveEntry(journal.connection, wanted, 1).body).toBe(body)
  })
})

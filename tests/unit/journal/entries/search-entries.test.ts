import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { binEntries, putBackEntries } from '#journal/entries/bin-entries.ts'
import { findEntryIds } from '#journal/entries/find-entry-ids.ts'
import { saveEntry } from '#journal/entries/save-entry.ts'
import { searchEntries } from '#journal/entries/search-entries.ts'
import type { MarkedText, SearchOrder } from '#shared/entry.ts'
import { draft, type TemporaryJournal, temporaryJournal } from './support/temporary-journal.ts'

let journal: TemporaryJournal
beforeEach(() => {
  journal = temporaryJournal()
})
afterEach(() => journal.remove())

const keep = (day: string, body: string, title = '') =>
  saveEntry(journal.connection, draft({ day, body, title }), 1).id
const search = (query: string, order: SearchOrder = 'newest', skip = 0, limit = 50) =>
  searchEntries(journal.connection, { query, filter: {}, order, skip, limit })
const ids = (query: string, order: SearchOrder = 'newest') => search(query, order).hits.map(({ id }) => id)
const shown = (pieces: readonly MarkedText[] | undefined) =>
  (pieces ?? []).map(({ text, hit }) => (hit ? `[${text}]` : text)).join('')

describe('searching the journal', () => {
  it('shows a place of a text too long for the snippets of the index, in both orders and between spaces or not', () => {
    const long = 'before the river there is a field and a road '.repeat(4000)
    keep('2026-01-01', `${long} then Käse, and 日記を書く at the end`)
    for (const order of ['newest', 'best'] as const) {
      expect(shown(search('field ', order).hits[0]?.snippet)).toMatch(/^…the river there is a \[field\] and/)
      expect(shown(search('kase', order).hits[0]?.snippet)).toMatch(/^…field and a road then \[Käse\], and/)
      expect(shown(search('日記', order).hits[0]?.snippet)).toMatch(/\[日記\]を書く/)
    }
  })

  it('finds words in any order, phrases word for word, and leaves out what is excluded', () => {
    const rain = keep('2026-01-01', 'We walked home in the rain and talked.')
    const sun = keep('2026-01-02', 'Talked while we walked home. No rain at all, the sun.')
    expect(ids('talked walked ')).toEqual([sun, rain])
    expect(ids('"in the rain"')).toEqual([rain])
    expect(ids('walked -sun ')).toEqual([rain])
    expect(ids('walked -"in the rain"')).toEqual([sun])
    expect(ids('walked missing ')).toEqual([])
  })

  it('takes the word being typed as the beginning of a word, and a finished one as whole', () => {
    const id = keep('2026-01-01', 'Trusting takes time')
    for (const typed of ['t', 'tr', 'tru', 'trust', 'trustin', 'trusting', 'trust* ', 'time trus']) {
      expect(ids(typed), typed).toEqual([id])
    }
    expect(ids('trust ')).toEqual([])
    expect(ids('rust')).toEqual([])
  })

  it('finds a picture by its description and never by its address, and shows the words in their place', () => {
    const picture = '![the old harbour](attachment:019aa001-0c3d-7ab0-8001-0123456789ab)'
    const around = `Before ${picture} and the boat behind it`
    const short = keep('2026-01-01', around)
    const long = keep('2026-01-02', `${`${picture} `.repeat(3000)}\n\n${around}`)
    for (const query of [
      '019aa001',
      '01',
      '0',
      '0c3d ',
      '8001',
      '0123456789ab',
      'attachment',
      '"attachment 019aa001"',
    ])
      expect(ids(query), query).toEqual([])
    for (const query of ['harbour ', '"the old harbour"', 'boat', '"harbour and the boat"'])
      expect(ids(query), query).toEqual([long, short])
    for (const order of ['newest', 'best'] as const)
      for (const { snippet } of search('"boat behind"', order).hits)
        expect(shown(snippet)).toMatch(/and the \[boat\]? \[?behind\] it$/)
    expect(shown(search('boat ').hits[1]?.snippet)).toBe('Before the old harbour and the [boat] behind it')
  })

  it('follows a picture that is put in or taken away, and leaves the index whole', () => {
    const picture = '![a boat](attachment:019aa001-0c3d-7ab0-8001-0123456789ab)'
    const id = keep('2026-01-01', 'no picture')
    const rewrite = (body: string, baseRevision: number) =>
      saveEntry(journal.connection, draft({ id, body, baseRevision }), 2)
    rewrite(`one ${picture}`, 1)
    expect([ids('boat '), ids('019aa001')]).toEqual([[id], []])
    rewrite(`one ${picture.replaceAll('1', '2')}`, 2)
    rewrite('attachment: none', 3)
    expect([ids('boat '), ids('attachment ')]).toEqual([[], [id]])
    binEntries(journal.connection, [id], 3)
    const check = "INSERT INTO entry_search (entry_search, rank) VALUES ('integrity-check', 1)"
    expect(() => journal.connection.sqlite.exec(check)).not.toThrow()
  })

  it('does not mind capitals and accents', () => {
    const id = keep('2026-01-01', 'Café Ñandú ΑΘΗΝΑ Σ Ёлка naïve'.normalize('NFC'))
    for (const word of ['cafe', 'CAFÉ', 'cafe\u0301', 'nandu', 'αθηνα', 'ёлка', 'naive']) {
      expect(ids(`${word} `), word).toEqual([id])
    }
  })

  it('lists the newest first, or the best of the newest first', () => {
    const old = keep('2026-01-01', 'boat boat boat')
    const titled = keep('2026-01-02', 'nothing here', 'Boat')
    const recent = keep('2026-01-03', `boat ${'and many other words '.repeat(50)}`)
    expect(ids('boat ')).toEqual([recent, titled, old])
    expect(ids('boat ', 'best')).toEqual([titled, old, recent])
  })

  it('shows where the words are, in the title and in the body, without Markdown marks', () => {
    keep(
      '2026-01-01',
      `${'before '.repeat(100)}**we *trust* each** other\n\n# After ${'after '.repeat(100)}`,
      'On trust',
    )
    const [hit] = search('trust ').hits
    expect(shown(hit?.title)).toBe('On [trust]')
    expect(shown(hit?.snippet)).toMatch(/^…before .*we \[trust\] each other After after.*…$/)
  })

  it('shows where the words are beyond a NUL character', () => {
    keep('2026-01-01', 'hidden\0behind')
    expect(shown(search('behind ').hits[0]?.snippet)).toContain('[behind]')
  })

  it('gives the hits in pages', () => {
    const all = Array.from({ length: 25 }, (_, at) =>
      keep(`2026-01-${String(at + 1).padStart(2, '0')}`, 'page'),
    ).reverse()
    for (const order of ['newest', 'best'] as const) {
      const pages = [0, 10, 20].map((skip) => search('page ', order, skip, 10))
      expect(pages.flatMap(({ hits }) => hits.map(({ id }) => id))).toEqual(all)
      expect(pages.map(({ more }) => more)).toEqual([true, true, false])
    }
    expect(search('page ', 'newest', 15, 10).more).toBe(false)
  })

  it('never finds what is in the bin, and finds it again when it is put back', () => {
    const id = keep('2026-01-01', 'secret')
    binEntries(journal.connection, [id], 1)
    expect(ids('secret')).toEqual([])
    expect(ids('secret', 'best')).toEqual([])
    putBackEntries(journal.connection, [id])
    expect(ids('secret')).toEqual([id])
  })

  it('never finds what is sealed', () => {
    const id = keep('2026-01-01', 'secret')
    journal.connection.write('UPDATE entry SET sealed = 1 WHERE id = ?').run(id)
    expect(ids('secret')).toEqual([])
    const [indexed] = journal.connection.sqlite
      .prepare("SELECT count(*) AS rows FROM entry_search WHERE entry_search MATCH 'secret'")
      .all()
    expect(indexed).toEqual({ rows: 0 })
  })

  it('names everything it finds, for a selection', async () => {
    const older = keep('2026-01-01', 'chosen')
    const newer = keep('2026-01-02', 'chosen')
    keep('2026-01-03', 'other')
    expect(await findEntryIds(journal.connection.db, 'chosen')).toEqual([newer, older])
    expect(await findEntryIds(journal.connection.db, ' ')).toEqual([])
  })
})

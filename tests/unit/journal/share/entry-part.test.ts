import { expect, test } from 'vitest'
import { type DateStyle, periodInWords } from '#journal/share/document-dates.ts'
import { entryPart } from '#journal/share/entry-part.ts'
import { madeEntry } from './support/made-document.ts'
import { speakEnglish } from './support/words.ts'

speakEnglish()
const style = { dateForm: 'language', clock: 'language', language: 'en-GB' } as const
const spaced = (words: string) => words.replace(/\s/gu, ' ')

test('days and the period are said in words of the language', () => {
  const entry = madeEntry(2, 'a')
  const german = { ...style, language: 'de-DE' }
  expect(entryPart(entry, false, style).when).toBe('Monday, 2 November 2026')
  expect(entryPart(entry, false, german).when).toBe('Montag, 2. November 2026')
  expect(spaced(periodInWords('2026-11-02', '2026-11-19', style))).toBe('2 – 19 November 2026')
  expect(periodInWords('2026-11-02', '2026-11-02', style)).toBe('2 November 2026')
})

test('times of day are shown only if asked', () => {
  const entry = madeEntry(2, 'a')
  expect(entryPart(entry, false, style).when).not.toContain('21:04')
  expect(entryPart(entry, true, style).when).toBe('Monday, 2 November 2026 at 21:04')
})

test('days and times are written in the form the person has chosen, whatever their region', () => {
  const written = (choice: Partial<DateStyle>) => {
    const chosen = { ...style, ...choice }
    const { when } = entryPart(madeEntry(2, 'a'), true, chosen)
    return [when, periodInWords('2026-11-02', '2026-11-19', chosen)].map(spaced)
  }
  const nightInAmerica = 'Monday, November 2, 2026 at 9:04 PM'
  expect(written({ language: 'en-US' })).toEqual([nightInAmerica, 'November 2 – 19, 2026'])
  expect(written({ dateForm: 'day-month-year', language: 'en-US' })).toEqual([
    expect.stringMatching(/^Monday,? 2 November 2026 at 9:04 pm$/i),
    '2 – 19 November 2026',
  ])
  expect(written({ dateForm: 'month-day-year', clock: '12' })).toEqual([
    nightInAmerica,
    'November 2 – 19, 2026',
  ])
  expect(written({ dateForm: 'month-day-year' })[0]).toBe('Monday, November 2, 2026 at 21:04')
  expect(written({ dateForm: 'year-month-day' })).toEqual([
    'Monday 2026-11-02, 21:04',
    '2026-11-02 – 2026-11-19',
  ])
  const american = { dateForm: 'year-month-day', clock: '24', language: 'en-US' } as const
  expect(written(american)[0]).toBe('Monday 2026-11-02, 21:04')
  expect(periodInWords('2026-11-02', '2026-11-02', { ...style, ...american })).toBe('2026-11-02')
})

test('the day is the day that was lived, wherever the computer is', () => {
  const zone = process.env.TZ
  try {
    for (const place of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Kathmandu']) {
      process.env.TZ = place
      const { when } = entryPart({ ...madeEntry(2, 'a'), time: '00:00' }, false, style)
      expect(when).toBe('Monday, 2 November 2026')
    }
  } finally {
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
  }
})

test('a title is one visible line', () => {
  expect(entryPart(madeEntry(2, 'a', ' A\u202Eb\nc '), false, style).title).toBe('Ab c')
})

test('a picture is its description in brackets, and does not cling to the words beside it', () => {
  const picture = '(attachment:019a0000-0000-7000-8000-000000000001)'
  const said = (body: string) => JSON.stringify(entryPart(madeEntry(2, body), false, style).blocks)
  expect(said(`Quiet.![the bench]${picture}Later.`)).toContain('"Quiet. [Picture: the bench] Later."')
  expect(said(`![a]${picture}![b]${picture}`)).toContain('"[Picture: a] [Picture: b]"')
  expect(said(`It is **here**![a]${picture}, see.`)).toContain(' [Picture: a], see.')
  const named = said(`Then ![the sea]${picture.replace(')', ' "blue")')} and ![]${picture}.`)
  expect(named).toContain('Then [Picture: the sea] and [Picture].')
  expect(named).not.toContain('019a0000')
})

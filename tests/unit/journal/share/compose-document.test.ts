import { expect, test } from 'vitest'
import { composeDocument } from '#journal/share/compose-document.ts'
import type { ShareOptions } from '#shared/share.ts'
import { madeEntry } from './support/made-document.ts'
import { speakEnglish } from './support/words.ts'

speakEnglish()
const plain = { heading: '', showTimes: false, dateForm: 'language', clock: 'language' } as const

test('the oldest entry comes first, whatever order they were chosen in', () => {
  const entries = [madeEntry(19, 'late'), madeEntry(2, 'early'), madeEntry(9, 'middle')]
  const { parts: shared } = composeDocument(entries, plain, 'en-GB')
  expect(shared.map(({ id }) => id)).toEqual(['id-2', 'id-9', 'id-19'])
})

test('days and the period are said in words of the language', () => {
  const entries = [madeEntry(2, 'a'), madeEntry(19, 'b'), madeEntry(9, 'c')]
  const english = composeDocument(entries, plain, 'en-GB')
  expect(english.parts[0]?.when).toBe('Monday, 2 November 2026')
  expect(english.summary.replace(/\s/gu, ' ')).toBe('3 entries, 2 – 19 November 2026')
  const german = composeDocument(entries, plain, 'de-DE')
  expect(german.parts[0]?.when).toBe('Montag, 2. November 2026')
  expect(composeDocument([madeEntry(2, 'a')], plain, 'en-GB').summary).toBe('1 entry, 2 November 2026')
})

test('times of day are shown only if asked', () => {
  const entry = madeEntry(2, 'a')
  expect(composeDocument([entry], plain, 'en-GB').parts[0]?.when).not.toContain('21:04')
  const shown = composeDocument([entry], { ...plain, showTimes: true }, 'en-GB')
  expect(shown.parts[0]?.when).toBe('Monday, 2 November 2026 at 21:04')
})

test('days and times are written in the form the person has chosen, whatever their region', () => {
  const entries = [madeEntry(2, 'a'), madeEntry(19, 'b')]
  const written = (choice: Partial<ShareOptions>, language: string) => {
    const { parts: shared, summary } = composeDocument(
      entries,
      { ...plain, showTimes: true, ...choice },
      language,
    )
    return [shared[0]?.when, summary].map((words) => words?.replace(/\s/gu, ' '))
  }
  const nightInAmerica = 'Monday, November 2, 2026 at 9:04 PM'
  expect(written({}, 'en-US')).toEqual([nightInAmerica, '2 entries, November 2 – 19, 2026'])
  expect(written({ dateForm: 'day-month-year' }, 'en-US')).toEqual([
    expect.stringMatching(/^Monday,? 2 November 2026 at 9:04 pm$/i),
    '2 entries, 2 – 19 November 2026',
  ])
  expect(written({ dateForm: 'month-day-year', clock: '12' }, 'en-GB')).toEqual([
    nightInAmerica,
    '2 entries, November 2 – 19, 2026',
  ])
  expect(written({ dateForm: 'month-day-year' }, 'en-GB')[0]).toBe('Monday, November 2, 2026 at 21:04')
  expect(written({ dateForm: 'year-month-day' }, 'en-GB')).toEqual([
    'Monday 2026-11-02, 21:04',
    '2 entries, 2026-11-02 – 2026-11-19',
  ])
  expect(written({ dateForm: 'year-month-day', clock: '24' }, 'en-US')[0]).toBe('Monday 2026-11-02, 21:04')
  const oneDay = { ...plain, dateForm: 'year-month-day' } as const
  expect(composeDocument([madeEntry(2, 'a')], oneDay, 'en-US').summary).toBe('1 entry, 2026-11-02')
})

test('the day is the day that was lived, wherever the computer is', () => {
  const zone = process.env.TZ
  try {
    for (const place of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Kathmandu']) {
      process.env.TZ = place
      const { parts } = composeDocument([{ ...madeEntry(2, 'a'), time: '00:00' }], plain, 'en-GB')
      expect(parts[0]?.when).toBe('Monday, 2 November 2026')
    }
  } finally {
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
  }
})

test('it says that it is a selection, and heading and titles are one visible line', () => {
  const document = composeDocument(
    [madeEntry(2, 'a', ' A\u202Eb\nc ')],
    { ...plain, heading: '  For\u200B Thursday\n' },
    'en-GB',
  )
  expect(document.closing).toContain('This is a selection')
  expect(document.heading).toBe('For Thursday')
  expect(document.parts[0]?.title).toBe('Ab c')
})

test('a picture in brackets does not cling to the words beside it', () => {
  const picture = '(attachment:019a0000-0000-7000-8000-000000000001)'
  const said = (body: string) =>
    JSON.stringify(composeDocument([madeEntry(2, body)], plain, 'en-GB').parts[0]?.blocks)
  expect(said(`Quiet.![the bench]${picture}Later.`)).toContain('"Quiet. [Picture: the bench] Later."')
  expect(said(`![a]${picture}![b]${picture}`)).toContain('"[Picture: a] [Picture: b]"')
  expect(said(`It is **here**![a]${picture}, see.`)).toContain(' [Picture: a], see.')
})

test('a picture is its description in brackets, and it is said that pictures are left out', () => {
  const id = '019a0000-0000-7000-8000-000000000001'
  const entry = madeEntry(2, `Then ![the sea](attachment:${id} "blue") and ![](attachment:${id}).`)
  const document = composeDocument([entry], plain, 'en-GB')
  expect(JSON.stringify(document.parts[0]?.blocks)).toContain('Then [Picture: the sea] and [Picture].')
  expect(JSON.stringify(document)).not.toContain(id)
  expect(document.leavesOutPictures).toBe(true)
  const other = composeDocument([madeEntry(2, '![a cat](https://example.org/cat.png)')], plain, 'en-GB')
  expect(other.leavesOutPictures).toBeUndefined()
})

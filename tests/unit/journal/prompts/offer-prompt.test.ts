import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type BundledPrompt, loadPrompts } from '#journal/prompts/load-prompts.ts'
import { anotherPrompt, promptOfDay } from '#journal/prompts/offer-prompt.ts'
import { addDays } from '#shared/day.ts'
import { type Role, roles } from '#shared/private-settings.ts'
import { seeded } from '../entries/support/made-up-entries.ts'
import { type TemporaryJournal, temporaryJournal } from '../entries/support/temporary-journal.ts'

let journal: TemporaryJournal
beforeEach(() => {
  journal = temporaryJournal()
})
afterEach(() => journal.remove())

const many = (count: number, forRoles: readonly Role[] = roles, name = 'all'): readonly BundledPrompt[] =>
  Array.from({ length: count }, (_, at) => ({ id: `${name}-${at}`, roles: forRoles, text: `Text ${at}` }))
const firstDay = '2026-01-01'
let prompts = many(200)
let role: Role | null = null
let random = seeded(3)
beforeEach(() => {
  prompts = many(200)
  role = null
  random = seeded(3)
})
const occasion = (today: string) => ({ prompts, role, today, chance: random() })
const ofDay = (today: string) => promptOfDay(journal.connection, occasion(today))?.id
const another = (today: string) => anotherPrompt(journal.connection, occasion(today))?.id

it('the bundled prompts are read whole, by the shape they must have', () => {
  expect(loadPrompts()).toHaveLength(200)
})

describe('the prompt of a day', () => {
  it('is the same all day, also after the journal was closed, and another one when asked for', async () => {
    const first = ofDay(firstDay)
    expect([ofDay(firstDay), ofDay(firstDay)]).toEqual([first, first])
    await journal.reopen()
    expect(ofDay(firstDay)).toBe(first)
    const second = another(firstDay)
    expect(second).not.toBe(first)
    expect(ofDay(firstDay)).toBe(second)
  })

  it('is never one of the ninety days before, whatever else was offered on the way', () => {
    const offered = new Map<string, string>()
    for (let at = 0; at < 400; at++) {
      const today = addDays(firstDay, at)
      const shown = at % 7 === 0 ? [ofDay(today), another(today)] : [ofDay(today)]
      for (const id of shown) {
        const before = offered.get(id ?? '')
        expect(before === undefined || before <= addDays(today, -90), `${id} on ${today}`).toBe(true)
        offered.set(id ?? '', today)
      }
    }
    expect(offered.size).toBeGreaterThan(150)
  })

  it('is the one unseen for longest when all were seen, and never the one just sent away', () => {
    prompts = many(3)
    const turns = Array.from({ length: 9 }, () => another(firstDay))
    expect(new Set(turns.slice(0, 3)).size).toBe(3)
    expect(turns.slice(3, 6)).toEqual(turns.slice(0, 3))
    expect(turns.slice(6)).toEqual(turns.slice(0, 3))
  })

  it('is for the role the person has, and for everyone when they have not said', () => {
    prompts = [...many(20, ['hurt'], 'hurt'), ...many(20, ['hurting', 'both'], 'other'), ...many(20)]
    const seen = (wanted: Role | null, days: number) => {
      role = wanted
      return new Set(
        Array.from({ length: days }, (_, at) => ofDay(addDays(firstDay, at))?.replace(/-\d+$/, '')),
      )
    }
    expect([...seen(null, 40)]).toEqual(['all'])
    // The prompt of a day that was for everyone is for this role too.
    expect(ofDay(firstDay)).toMatch(/^all/)
    role = 'both'
    expect(new Set(Array.from({ length: 30 }, () => another('2027-01-01')?.replace(/-\d+$/, '')))).toEqual(
      new Set(['all', 'other']),
    )
    role = 'self'
    expect(ofDay('2027-01-01')).toMatch(/^all/)
  })

  it('is none when there is nothing for the role', () => {
    prompts = many(5, ['hurt'])
    role = 'self'
    expect([ofDay(firstDay), another(firstDay)]).toEqual([undefined, undefined])
  })

  it('goes on when the clock was set back', () => {
    const later = ofDay('2030-01-01')
    const now = Array.from({ length: 100 }, (_, at) => ofDay(addDays(firstDay, at)))
    expect(now).not.toContain(later)
  })
})

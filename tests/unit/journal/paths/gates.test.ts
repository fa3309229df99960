import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { doorIn, isWilling } from '#journal/paths/gate-facts.ts'
import { closedGates, type GateFacts, type Walk } from '#journal/paths/gates.ts'
import type { AnswerRecord } from '#shared/answer-record.ts'
import { gates, type PathStep } from '#shared/path.ts'
import { roles } from '#shared/private-settings.ts'

const hour = 3_600_000
const allOpen: GateFacts = {
  together: 'open',
  stirred: null,
  door: 'closed',
  owned: true,
  bothWilling: true,
  lastWorkedOn: null,
  now: 1000 * hour,
}
const solo: Walk = { path: 'seven-steps', role: 'hurting', heavy: false, closing: 'asked' }
const stepWith = (named: PathStep['gates'], changes: Partial<PathStep> = {}): PathStep => ({
  key: 'one',
  exercise: 'apology-letter',
  setting: 'alone',
  ...(named && { gates: named }),
  ...changes,
})
const at = (step: PathStep, facts: Partial<GateFacts> = {}, walk: Partial<Walk> = {}) =>
  closedGates(step, { ...allOpen, ...facts }, { ...solo, ...walk })

describe('G0, safe', () => {
  it('holds back what is done together until the check was looked at, whether the file names the door or not', () => {
    const together = stepWith(undefined, { setting: 'together' })
    expect(at(together, { together: 'unasked' })).toEqual([{ gate: 'safe', hard: true }])
    expect(at(together, { together: 'open' })).toEqual([])
  })
  it('holds it back after a page about safety, until the person brings it back', () => {
    const together = stepWith(['safe'], { setting: 'together' })
    expect(at(together, { together: 'aside' })).toEqual([{ gate: 'safe', hard: true }])
    expect(at(together, { together: 'brought-back' })).toEqual([])
  })
  it('never holds back what is done alone', () => {
    expect(at(stepWith(['safe']), { together: 'aside' })).toEqual([{ gate: 'safe', hard: false }])
    expect(at(stepWith(undefined), { together: 'aside' })).toEqual([])
  })
})

describe('G1, steady', () => {
  it('offers a pause before what is heavy, from 8 on', () => {
    expect(at(stepWith(undefined), { stirred: 8 }, { heavy: true })).toEqual([
      { gate: 'steady', hard: false },
    ])
    expect(at(stepWith(undefined), { stirred: 7 }, { heavy: true })).toEqual([])
    expect(at(stepWith(undefined), { stirred: 10 })).toEqual([])
  })
})

describe('G2, the door is closed', () => {
  const repair = stepWith(['door-closed'])
  it.each(['seven-steps', 'after-an-affair'])('holds back the repair steps of %s', (path) => {
    for (const door of ['unsaid', 'open'] as const)
      expect(at(repair, { door }, { path })).toEqual([{ gate: 'door-closed', hard: true }])
    expect(at(repair, { door: 'closed' }, { path })).toEqual([])
  })
  it('is opened by leaving out a “Close the door” that is there only if needed, until it is said that something goes on', () => {
    const needed = (door: GateFacts['door']) => at(repair, { door }, { closing: 'if-needed' })
    const leftOut = (door: GateFacts['door']) => at(repair, { door }, { closing: 'left-out' })
    expect(needed('unsaid')).toEqual([{ gate: 'door-closed', hard: true, orLeaveOut: true }])
    expect(needed('open')).toEqual([{ gate: 'door-closed', hard: true }])
    expect(leftOut('unsaid')).toEqual([])
    expect(leftOut('open')).toEqual([{ gate: 'door-closed', hard: true }])
  })
  it('holds back nobody who was hurt, and nobody on other paths', () => {
    expect(at(repair, { door: 'open' }, { role: 'hurt', path: 'after-an-affair' })).toEqual([])
    expect(at(repair, { door: 'open' }, { path: 'twenty-one-steps' })).toEqual([])
  })
  it.each([
    ['over', undefined, 'closed'],
    ['cannot', 'Only about the children', 'closed'],
    ['cannot', '  ', 'open'],
    ['cannot', undefined, 'open'],
    ['some', undefined, 'open'],
    ['on', 'Only about the children', 'open'],
    [undefined, undefined, 'unsaid'],
  ])('is read from the last answer: %s with the rules “%s”', (status, rules, door) => {
    const record = recordOf([answered('status', status), answered('rules', rules)])
    expect(doorIn(record)).toBe(door)
  })
  it('is unsaid while there is no answer', () => {
    expect(doorIn(null)).toBe('unsaid')
  })
})

it('G3, owned, is a note for those who broke trust, and none for the others', () => {
  const step = stepWith(['owned'])
  const closed = roles.map((role) => [role, at(step, { owned: false }, { role }).length])
  expect(closed).toEqual([
    ['hurt', 0],
    ['hurting', 1],
    ['both', 1],
    ['self', 0],
  ])
  expect(at(step)).toEqual([])
})

it('G4, both willing, is a note until every willing-line was ticked', () => {
  expect(at(stepWith(['both-willing']), { bothWilling: false })).toEqual([
    { gate: 'both-willing', hard: false },
  ])
  const options = ['mine', 'free'].map((id) => ({ id, text: id }))
  const ticked = (value: string[]) => recordOf([{ ...answered('willing', 'x'), value, options }])
  expect(isWilling(ticked(['mine', 'free']))).toBe(true)
  expect(isWilling(ticked(['mine']))).toBe(false)
  expect(isWilling(null)).toBe(false)
})

it('G5, the hurt person’s yes, is a note for all but the hurt person', () => {
  const step = stepWith(['hurt-yes'])
  expect(at(step, {}, { role: 'hurt' })).toEqual([])
  expect(at(step, {}, { role: 'hurting' })).toEqual([{ gate: 'hurt-yes', hard: false }])
})

it.each([
  ['apology-letter', 24],
  ['stay-or-go', 48],
])('G6, time, is a note before %s for %i hours', (exercise, hours) => {
  const step = stepWith(['time'], { exercise })
  const after = (waited: number) => at(step, { lastWorkedOn: allOpen.now - waited })
  expect(after(hours * hour - 1)).toEqual([{ gate: 'time', hard: false }])
  expect(after(hours * hour)).toEqual([])
  expect(at(step)).toEqual([])
})

const someRating = fc.option(fc.integer({ min: 0, max: 10 }))
const someFacts: fc.Arbitrary<GateFacts> = fc.record({
  together: fc.constantFrom('unasked', 'open', 'aside', 'brought-back'),
  stirred: someRating,
  door: fc.constantFrom('closed', 'open', 'unsaid'),
  owned: fc.boolean(),
  bothWilling: fc.boolean(),
  lastWorkedOn: fc.option(fc.integer({ min: 0, max: allOpen.now })),
  now: fc.constant(allOpen.now),
})
const someWalk = fc.record({
  path: fc.constantFrom('seven-steps', 'after-an-affair', 'twenty-one-steps', 'steady-first'),
  role: fc.constantFrom(...roles),
  heavy: fc.boolean(),
  closing: fc.constantFrom('asked' as const, 'if-needed' as const, 'left-out' as const),
})
const someStep = fc.record({
  named: fc.subarray([...gates]),
  setting: fc.constantFrom('alone' as const, 'together' as const),
  exercise: fc.constantFrom('apology-letter', 'stay-or-go', 'roots'),
})

it('nothing holds anyone back but what is done together, and repair while the door is open; no rating ever does', () => {
  fc.assert(
    fc.property(
      someStep,
      someFacts,
      someWalk,
      someRating,
      ({ named, setting, exercise }, facts, walk, stirred) => {
        const step = stepWith(named, { setting, exercise })
        const hard = closedGates(step, facts, walk).filter((one) => one.hard)
        for (const { gate } of hard) {
          if (gate === 'safe') expect(setting).toBe('together')
          else expect([gate, walk.role]).toEqual(['door-closed', 'hurting'])
        }
        expect(closedGates(step, { ...facts, stirred }, walk).filter((one) => one.hard)).toEqual(hard)
      },
    ),
  )
})

it('what is done together is never open after a page about safety, whatever else is known', () => {
  fc.assert(
    fc.property(someStep, someFacts, someWalk, ({ named, exercise }, facts, walk) => {
      const step = stepWith(named, { setting: 'together', exercise })
      expect(closedGates(step, { ...facts, together: 'aside' }, walk)).toContainEqual({
        gate: 'safe',
        hard: true,
      })
    }),
  )
})

function answered(key: string, value: string | undefined): AnswerRecord['answers'][number] {
  const question = { key, type: 'short-text', prompt: '?' } as const
  return value === undefined ? { ...question, state: 'skipped' } : { ...question, state: 'answered', value }
}
function recordOf(answers: AnswerRecord['answers']): AnswerRecord {
  return {
    record: 1,
    id: '019a0000-0000-7000-8000-000000000000',
    exercise: { id: 'any', version: 1, title: 'Any', author: 'Any', hash: `sha256:${'0'.repeat(64)}` },
    role: 'hurting',
    lang: 'en',
    started: '2026-05-01T10:00',
    status: 'finished',
    answers,
  }
}

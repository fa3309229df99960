import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { roles } from '#shared/private-settings.ts'

interface BundledPrompt {
  readonly id: string
  readonly roles: readonly string[]
  readonly text: string
}

const prompts = JSON.parse(readFileSync('resources/prompts.json', 'utf8')) as readonly BundledPrompt[]

/** Words that push, blame, diagnose or send a person to somebody. */
const unwelcome = [
  /\bforg[ai]ve/i,
  /\breconcil/i,
  /\bconfess/i,
  /\bconfront/i,
  /\bblame/i,
  /\bfault\b/i,
  /\bshould\b/i,
  /\bmust\b/i,
  /\bought to\b/i,
  /\b(?<!not )have to\b/i,
  /\bmove on\b/i,
  /\bheal(ing|ed)?\b/i,
  /\bclosure\b/i,
  /\bjourney\b/i,
  /\btrauma/i,
  /\btrigger/i,
  /\btoxic/i,
  /\bnarciss/i,
  /\bvictim/i,
  /\bcheat/i,
  /\baffair/i,
  /\bself-(care|love|esteem)\b/i,
  /\b(call|phone|message|text|write to|talk to|contact) (them|him|her|your partner)\b/i,
  /\btell (them|him|her|your partner)\b/i,
  /\bask (them|him|her|your partner)\b/i,
]

test('there are two hundred prompts, each with a name and words of its own', () => {
  expect(prompts).toHaveLength(200)
  expect(new Set(prompts.map(({ id }) => id)).size).toBe(200)
  expect(new Set(prompts.map(({ text }) => text.toLowerCase())).size).toBe(200)
  for (const { id } of prompts) expect(id).toMatch(/^[a-z]+(-[a-z]+)*-\d+$/)
})

test('each is short, says one thing, and does not raise its voice', () => {
  for (const { text } of prompts) {
    expect(text.length, text).toBeLessThanOrEqual(140)
    expect(text, text).toMatch(/^[A-Z].*[.?]$/)
    expect(text, text).not.toMatch(/[!\n]|\s\s/)
  }
})

test('none pushes, blames, diagnoses, or sends anyone to a person they may be afraid of', () => {
  const found = prompts.flatMap(({ text }) => unwelcome.filter((word) => word.test(text)).map(() => text))
  expect(found).toEqual([])
})

test.each([...roles, null])('whoever is %s is offered at least 110 of them', (role) => {
  const forThem = prompts.filter(({ roles: those }) =>
    role === null ? those.length === roles.length : those.includes(role),
  )
  expect(forThem.length).toBeGreaterThanOrEqual(110)
  for (const { roles: those } of prompts) expect(roles).toEqual(expect.arrayContaining([...those]))
})

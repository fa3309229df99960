import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const english = JSON.parse(readFileSync('resources/prompts.json', 'utf8')) as readonly { id: string }[]
const german = JSON.parse(readFileSync('resources/prompts.de.json', 'utf8')) as Readonly<
  Record<string, string>
>
const texts = Object.values(german)

/** What the English prompts keep clear of, as German says it. */
const unwelcome = [
  /\b(?:verzeih|vergeb|vergib|versöhn)/i,
  /\b(?:gesteh|beicht|zur Rede)/i,
  /\bSchuld\b/,
  /\b(?:solltest|sollst|musst(?! damit nicht)|müsstest)\b/i,
  /\b(?:heilen|heilt|geheilt|Heilung|loslassen)\b/i,
  /\b(?:Trauma|toxisch|narziss|Opfer|Trigger)/i,
  /\b(?:betrog|fremdg|Affäre)/i,
  /\bSelbst(?:liebe|fürsorge|wert)/i,
  /\b(?:sag|schreib|erzähl) (?:ihm|ihr|deinem|deiner)\b/i,
  /\b(?:frag|ruf) (?:ihn|sie|deinen|deine)\b/i,
]

test('every prompt has its German words, each its own, and no other has', () => {
  expect(Object.keys(german)).toEqual(english.map(({ id }) => id))
  expect(new Set(texts.map((text) => text.toLowerCase())).size).toBe(texts.length)
})

test('each German prompt is short, speaks to one person, and does not raise its voice', () => {
  for (const text of texts) {
    expect(text.length, text).toBeLessThanOrEqual(150)
    expect(text, text).toMatch(/^\p{Lu}.*[.?]$/u)
    expect(text, text).not.toMatch(/[!"\n]|\s\s|\bSie\b(?! ist)|\bIhnen\b/)
  }
})

test('no German prompt pushes, blames, diagnoses, or sends anyone to a person they may be afraid of', () => {
  expect(texts.filter((text) => unwelcome.some((word) => word.test(text)))).toEqual([])
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { formatter } from '@lingui/format-po'
import { expect, test } from 'vitest'

interface Said {
  readonly id: string
  readonly english: string
  readonly german: string
}

async function messages(locale: string): Promise<ReadonlyMap<string, string>> {
  const filename = join(import.meta.dirname, `../../../src/shared/locales/${locale}/messages.po`)
  const about = { locale, sourceLocale: 'en', filename }
  const catalogue = await formatter().parse(readFileSync(filename, 'utf8'), about)
  return new Map(Object.entries(catalogue).map(([id, { translation }]) => [id, translation ?? '']))
}

const english = await messages('en')
const german = await messages('de')
const both: readonly Said[] = [...english].flatMap(([id, words]) => {
  const said = german.get(id) ?? ''
  return said === '' ? [] : [{ id, english: words, german: said }]
})

const found = (text: string, pattern: RegExp): readonly string[] =>
  [...new Set([...text.matchAll(pattern)].map(([all]) => all))].sort()
/** `{name}`, and the head of `{count, plural, …`. */
const places = (text: string) => found(text, /\{\w+\}|\{\w+, (?:plural|number|select)/g)
const tags = (text: string) => [...text.matchAll(/<\/?\d+\/?>/g)].map(([all]) => all).sort()
/** What each plural tells apart: German has the same forms as English. */
const forms = (text: string) => [...text.matchAll(/(=\d+|one|other) \{/g)].map(([, form]) => form)

test('a German message has the places and tags of the English one', () => {
  const of = (text: string) => ({ places: places(text), tags: tags(text) })
  for (const said of both) expect(of(said.german), said.english).toEqual(of(said.english))
})

test('a German plural has a form for each count the English one tells apart', () => {
  const plurals = both.filter((said) => said.english.includes(', plural,'))
  expect(plurals.length).toBeGreaterThan(50)
  for (const said of plurals) expect(forms(said.german), said.english).toEqual(forms(said.english))
})

test('German words neither shout nor use straight or English quotation marks', () => {
  for (const said of both) expect(said.german).not.toMatch(/[!"']|“(?:\p{L}|\{|<)/u)
  for (const { german } of both) expect(german.split('„').length).toBe(german.split('“').length)
})

test('a German message begins and ends with the spaces of the English one', () => {
  const edges = (text: string) => [/^\s*/.exec(text)?.[0], /\s*$/.exec(text)?.[0]]
  for (const said of both) expect(edges(said.german), said.english).toEqual(edges(said.english))
})

test('no message is left that German readers would read in English', () => {
  const missing = [...english].filter(([id]) => (german.get(id) ?? '') === '').map(([, words]) => words)
  expect(missing).toEqual([])
})

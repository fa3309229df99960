import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const css = readFileSync(new URL('../../../../src/renderer/styles/tokens.css', import.meta.url), 'utf8')

type Theme = 'paper' | 'night'
type Tokens = Readonly<Record<string, Readonly<Record<Theme, string>>>>

/** The pairs of colours of a piece of the style sheet. */
function tokensOf(piece: string): Tokens {
  const pairs = piece.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)
  return Object.fromEntries(
    [...pairs].map(([, name = '', paper = '', night = '']) => [name, { paper, night }]),
  )
}

const [ordinary = '', highContrast = '', asked = ''] = css.split(
  /@media \(prefers-contrast: more\)|:root\[data-contrast="more"\]/,
)
const themes: readonly [string, Tokens][] = [
  ['ordinary contrast', tokensOf(ordinary)],
  ['more contrast', { ...tokensOf(ordinary), ...tokensOf(highContrast) }],
]

/** Relative luminance, WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Contrast ratio, WCAG 2.2. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

/** Text on each ground it stands on: 4.5 (1.4.3). Borders of controls, the focus ring, charts: 3 (1.4.11). */
const rules: readonly [string, string, number][] = [
  ...['bg', 'surface', 'raised'].flatMap((ground): [string, string, number][] => [
    ['ink', ground, 4.5],
    ['ink-soft', ground, 4.5],
    ['accent', ground, 4.5],
    ['danger', ground, 4.5],
    ['focus', ground, 3],
    ['series-1', ground, 3],
    ['series-2', ground, 3],
    ['series-3', ground, 3],
  ]),
  ['line-strong', 'bg', 3],
  ['line-strong', 'surface', 3],
  ['on-accent', 'accent', 4.5],
  ['on-accent', 'accent-pressed', 4.5],
  ['ink', 'found', 4.5],
]

test.each(themes)('every colour can be told from what it stands on, with %s', (_name, tokens) => {
  for (const theme of ['paper', 'night'] as const) {
    for (const [colour, ground, least] of rules) {
      const ratio = contrast(tokens[colour]?.[theme] ?? '#000000', tokens[ground]?.[theme] ?? '#000000')
      expect(ratio, `${colour} on ${ground}, ${theme}`).toBeGreaterThanOrEqual(least)
    }
  }
})

test('with more contrast text reaches 7 to 1', () => {
  const [, tokens = {}] = themes[1] ?? []
  for (const theme of ['paper', 'night'] as const) {
    for (const text of ['ink', 'ink-soft', 'accent', 'danger']) {
      const ratio = contrast(tokens[text]?.[theme] ?? '#000000', tokens.bg?.[theme] ?? '#000000')
      expect(ratio, `${text}, ${theme}`).toBeGreaterThanOrEqual(7)
    }
  }
})

test('more contrast is the same whether the system or the person asks for it', () => {
  expect(Object.keys(tokensOf(asked))).not.toHaveLength(0)
  expect(tokensOf(asked)).toEqual(tokensOf(highContrast))
})

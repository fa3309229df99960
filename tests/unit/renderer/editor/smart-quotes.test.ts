// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest'
import { quotesOf } from '../../../../src/renderer/editor/quotes-of-language.ts'
import { madeEditor, press, select, type } from './made-editor.ts'

async function typed(language: string | null, text: string, body = ''): Promise<string> {
  const editor = await madeEditor(body, () => language)
  editor.focus('end')
  type(editor, text)
  return editor.view.state.doc.textBetween(0, editor.view.state.doc.content.size, '\n', '⏎')
}

describe('quotation marks become those of the language', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['en-GB', `"I said 'no'," she said (and "yes").`, '“I said ‘no’,” she said (and “yes”).'],
    [
      'en-US',
      `It's Anna's and the boys' '90s "rock 'n' roll"`,
      'It’s Anna’s and the boys’ ’90s “rock ’n’ roll”',
    ],
    ['de', `"Ich sagte 'nein'", meinte sie, "ja".`, '„Ich sagte ‚nein‘“, meinte sie, „ja“.'],
    ['de', `Geht's? "Hans' Hund"`, 'Geht’s? „Hans’ Hund“'],
    ['de-CH', `"ja"`, '«ja»'],
    ['fr', `Elle dit "bonjour" et s'en va`, 'Elle dit «\u202fbonjour\u202f» et s’en va'],
    ['fr-FR', `"bonjour "`, '«\u202fbonjour »'],
    ['sv', `"ja", sa 'hon'`, '”ja”, sa ’hon’'],
    ['pl', `"tak"`, '„tak”'],
    ['ru', `"да" - "нет"`, '«да» - «нет»'],
    ['es', `¿"sí"?`, '¿«sí»?'],
    ['he', `"כן"`, '"כן"'],
  ]
  for (const [language, keys, expected] of cases)
    test(`${language}: ${keys}`, async () => {
      expect(await typed(language, keys)).toBe(expected)
    })

  test('a line break begins a line, so a quotation can begin after it', async () => {
    const editor = await madeEditor('one', () => 'en')
    editor.focus('end')
    press(editor, 'Shift-Enter')
    type(editor, '"two"')
    expect(editor.body()).toBe('one\\\n“two”')
  })

  test('switched off, they stay straight', async () => {
    expect(await typed(null, `"it's"`)).toBe(`"it's"`)
  })

  test('in code they stay straight', async () => {
    expect(await typed('en', `"a"`, '```\nsay \n```')).toContain('"a"')
    const editor = await madeEditor('`code`', () => 'en')
    select(editor, 'od', 'caret')
    type(editor, '"')
    expect(editor.body()).toBe('`cod"e`')
  })

  test('a language that is not known keeps the straight ones', () => {
    expect(quotesOf('xx-YY')).toBeNull()
    expect(quotesOf('pt-BR')?.open).toBe('“')
    expect(quotesOf('pt-PT')?.open).toBe('«')
    expect(quotesOf('zh-Hant-TW')?.open).toBe('“')
  })
})

describe('undo', () => {
  test('right afterwards it gives back the straight mark and nothing else, and one types on', async () => {
    const editor = await madeEditor('', () => 'en')
    type(editor, 'He said "')
    press(editor, 'Mod-z')
    expect(editor.body()).toBe('He said "')
    type(editor, 'so')
    expect(editor.body()).toBe('He said "so')
  })

  test('a mark that became an apostrophe with its word is given back, by Backspace too, and once', async () => {
    for (const key of ['Mod-z', 'Backspace']) {
      const editor = await madeEditor('', () => 'en')
      type(editor, "so 'tis ")
      expect(editor.body()).toMatch(/’tis/)
      expect(press(editor, key)).toBe(true)
      type(editor, 'it')
      expect(editor.body()).toMatch(/‘tis it$/)
      type(editor, " '9")
      expect(press(editor, key)).toBe(true)
      type(editor, '0')
      expect(editor.body()).toMatch(/‘tis it ‘90$/)
      if (key === 'Backspace') expect(press(editor, key)).toBe(false)
    }
  })

  test('the end of a line ends a word too', async () => {
    const editor = await madeEditor('', () => 'en')
    type(editor, "Get 'em")
    expect(press(editor, 'Enter')).toBe(true)
    type(editor, "'embers")
    press(editor, 'Enter')
    expect(editor.body()).toMatch(/^Get ’em\n\n‘embers/)
  })

  test('Backspace deletes the mark, as it deletes a letter', async () => {
    const editor = await madeEditor('', () => 'en')
    type(editor, '"')
    expect(press(editor, 'Backspace')).toBe(false)
  })

  test('later it undoes the typing, as everywhere', async () => {
    const editor = await madeEditor('', () => 'en')
    type(editor, '"so')
    press(editor, 'Mod-z')
    expect(editor.body()).toBe('')
  })
})

test('a word that is being composed is left alone', async () => {
  const editor = await madeEditor('', () => 'en')
  editor.view.dom.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }))
  expect(editor.view.composing).toBe(true)
  type(editor, '"')
  expect(editor.body()).toBe('"')
})

// @vitest-environment happy-dom
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { EntryEditor } from '../../../../src/renderer/editor/create-editor.ts'
import { madeEditor } from './made-editor.ts'

const clipboard = (name: string) =>
  readFileSync(join(import.meta.dirname, 'pasted', `${name}.clipboard`), 'utf8')

/** Pastes as the window does when somebody presses the key for it. */
function paste({ view }: EntryEditor, data: Readonly<Record<string, string>>, shiftKey = false): void {
  const clipboardData = new DataTransfer()
  for (const [kind, text] of Object.entries(data)) clipboardData.setData(kind, text)
  view.dom.dispatchEvent(new KeyboardEvent('keydown', { key: 'v', ctrlKey: true, shiftKey, bubbles: true }))
  const event = new Event('paste', { bubbles: true, cancelable: true })
  view.dom.dispatchEvent(Object.assign(event, { clipboardData }))
}

async function pasted(html: string): Promise<EntryEditor> {
  const editor = await madeEditor()
  paste(editor, { 'text/html': html, 'text/plain': 'not this' })
  return editor
}

describe('what other programs put on the clipboard becomes words and structure', () => {
  test('Word: headings, bold, its lists that are none, a table, links; no comments, no marks, no pictures', async () => {
    const editor = await pasted(clipboard('word'))
    expect(editor.body()).toBe(
      [
        '# Letter',
        '## What happened',
        'I was **not** honest, and *you* noticed at once.',
        '<br />',
        '- the first thing\n  - a part of it\n- the **second**',
        '3. three\n4. four',
        '| Day | Hours             |\n| :-- | :---------------- |\n| Mon | six<br />or seven |',
        'See [this page](https://example.org/a?b=1).',
      ].join('\n\n'),
    )
  })

  test('Google Docs: headings, bold and italic by style, lists in lists, ticked tasks, a table', async () => {
    const editor = await pasted(clipboard('google-docs'))
    expect(editor.body()).toBe(
      [
        '# Our week',
        'It was **hard** and *worth it*, ~~mostly~~. [A page](https://example.org/page)',
        '<br />',
        '- one\n  - under one\n- two',
        '* [x] called her\n* [ ] write',
        '| Day | Mood |\n| :-- | :--- |\n| Mon |      |',
      ].join('\n\n'),
    )
  })

  test('LibreOffice: wrapped source lines, lists, line breaks', async () => {
    const editor = await pasted(clipboard('libreoffice'))
    expect(editor.body()).toBe(
      [
        '# The evening',
        'We **talked** until the *candle* was gone, and ~~slept~~ sat.',
        '1. one\n   - under one\n2. two',
        '<br />',
        '[A page](https://example.org/)\\\nnext line',
      ].join('\n\n'),
    )
  })

  test('a page of the web: no scripts, no hidden words, no pictures, no links into nowhere', async () => {
    const editor = await pasted(clipboard('page'))
    const body = editor.body()
    expect(body).toContain('## Why it *hurts*')
    expect(body).toContain('A **breach**\u00a0of trust\\[1] is not small.')
    expect(body).toContain(
      'See here, [there](https://example.org/more?utm_source=x) or [write](mailto:me@example.org).',
    )
    expect(body).toContain('- [x] done\n- [ ] open')
    expect(body).toContain('> Said once.\n\n---\n\n```\nlet it = be\n```')
    expect(body).toContain('Only laid out\n\nwith a table')
    expect(body).not.toMatch(/copied this|track|cdn\.example|photo|Subscribe\(|iframe/)
  })
})

test('nothing of a look is left, and nothing that would be loaded', async () => {
  for (const name of ['word', 'google-docs', 'libreoffice', 'page']) {
    const { view } = await pasted(clipboard(name))
    expect(
      view.dom.querySelectorAll('img, iframe, script, style, link, font, span:not(.task-box), [href], [src]'),
      name,
    ).toHaveLength(0)
    for (const element of view.dom.querySelectorAll('[style]'))
      expect(element.getAttribute('style'), name).toMatch(/^text-align: (?:left|center|right);?$/)
    expect(view.dom.querySelectorAll('[class^="Mso"], [id]'), name).toHaveLength(0)
  }
})

test('what was copied in an entry is pasted as it was, blank lines too', async () => {
  const body = '# A head\n\none\n\n<br />\n\n<br />\n\n- [x] two\n\n| a | b |\n| :-- | :-- |\n| c | d |'
  const from = await madeEditor(body)
  const { doc } = from.view.state
  const { dom } = from.view.serializeForClipboard(doc.slice(0, doc.content.size))
  const to = await pasted(dom.innerHTML)
  expect(to.view.state.doc.toJSON()).toEqual(doc.toJSON())
})

test('with Shift held it is plain text', async () => {
  const editor = await madeEditor()
  const data = { 'text/html': '<h1>A <b>head</b></h1>', 'text/plain': 'A head' }
  paste(editor, data, true)
  expect(editor.body()).toBe('A head')
  editor.open('')
  paste(editor, data)
  expect(editor.body()).toBe('# A **head**')
})

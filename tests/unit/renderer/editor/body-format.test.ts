import { Fragment, Slice } from '@milkdown/kit/prose/model'
import fc from 'fast-check'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { anyEntry, asSeen } from './any-entry.ts'
import { type EntryFormat, entryFormat } from './entry-format.ts'

const numRuns = Number(process.env.FIDELITY_RUNS ?? 400)
let format: EntryFormat

beforeAll(async () => {
  format = await entryFormat()
})

const comesBack =
  ({ read, write }: EntryFormat) =>
  (entry: Parameters<typeof write>[0]) =>
    asSeen(read(write(entry))) === asSeen(entry)

describe('what was written comes back', () => {
  test('typed paragraphs: the same paragraphs, blank lines, line breaks and characters', () => {
    fc.assert(
      fc.property(anyEntry(format.schema).typed, (entry) => {
        expect(format.read(format.write(entry)).toJSON()).toEqual(entry.toJSON())
      }),
      { numRuns },
    )
  })

  test('formatted entries: the same blocks, words and marks, and so every time again', () => {
    fc.assert(
      fc.property(anyEntry(format.schema).formatted, (entry) => {
        const once = format.read(format.write(entry))
        expect(asSeen(once)).toBe(asSeen(entry))
        expect(asSeen(format.read(format.write(once)))).toBe(asSeen(entry))
      }),
      { numRuns },
    )
  })

  test('with Milkdown’s rules for writing in the stead of ours, this would be seen', async () => {
    const planted = await entryFormat('milkdown')
    const found = fc.check(fc.property(anyEntry(planted.schema).typed, comesBack(planted)), { numRuns: 500 })
    expect(found.failed).toBe(true)
  })

  test('marks beside characters no keyboard types may go, their words never', () => {
    const control = fc.integer({ min: 1, max: 0x9f }).map((code) => String.fromCharCode(code))
    fc.assert(
      fc.property(control, fc.constantFrom('strong', 'emphasis', 'inlineCode'), (character, mark) => {
        const bold = format.schema.text(`${character}a${character}`, [format.schema.mark(mark)])
        const entry = format.schema.topNodeType.create(null, [
          format.schema.node('paragraph', null, [format.schema.text('b'), bold, format.schema.text('c')]),
        ])
        const back = format.read(format.write(entry))
        fc.pre(!/[\r\n]/.test(character))
        expect(back.textContent).toBe(entry.textContent)
      }),
      { numRuns: 500 },
    )
  })
})

describe('the Markdown stays plain', () => {
  const stored = (...lines: readonly string[]) =>
    format.write(
      format.schema.topNodeType.create(
        null,
        lines.map((line) =>
          format.schema.node('paragraph', null, line === '' ? [] : format.schema.text(line)),
        ),
      ),
    )

  test('ordinary sentences are stored as they are', () => {
    const sentence = 'At 9.30 we went to www.example.org (all of us) & it was “fine”: 50 %, 5 > 3.'
    expect(stored(sentence, sentence)).toBe(`${sentence}\n\n${sentence}`)
  })

  test('what would become markup is escaped, and only that', () => {
    expect(stored('1986. A great year', '# no heading', '- no list')).toBe(
      '1986\\. A great year\n\n\\# no heading\n\n\\- no list',
    )
  })

  test('a space at the end of a paragraph stays a space', () => {
    expect(stored('1. May ')).toBe('1\\. May ')
  })

  test('blank lines between are tags, blank lines at the end are newlines, nothing is nothing', () => {
    expect(stored('a', '', 'b')).toBe('a\n\n<br />\n\nb')
    expect(stored('a', '', '')).toBe('a\n\n')
    expect(stored('')).toBe('')
    expect(stored('', '')).toBe('\n')
  })
})

describe('what nobody changes stays as it is stored', () => {
  test('a body that was only opened is written letter by letter as before', () => {
    fc.assert(
      fc.property(anyEntry(format.schema).formatted, (entry) => {
        const body = format.write(entry)
        expect(format.write(format.read(body))).toBe(body)
      }),
      { numRuns },
    )
  })

  test('only the paragraph that was changed is written anew, also beside Markdown written otherwise', () => {
    const body = 'Head\n====\n\n* one\n* two\n\n__bold__ words\n\n    code\n\nlast'
    const entry = format.read(body)
    const changed = entry.replace(entry.content.size - 1, entry.content.size - 1, textSlice(' word'))
    expect(format.write(changed)).toBe(`${body} word`)
  })

  test('parts that need one another are written together', () => {
    const body = 'see [this][a]\n\n[a]: https://a.example\n\nlast'
    expect(format.write(format.read(body))).toBe('see [this](https://a.example)\n\nlast')
  })

  const textSlice = (text: string) => new Slice(Fragment.from(format.schema.text(text)), 0, 0)
})

describe('Markdown from elsewhere', () => {
  afterEach(() => vi.restoreAllMocks())

  test('no word of it is lost, and it settles at once', () => {
    // The editor's machinery reports a part it cannot hold on the console and goes on without it.
    const complaint = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    fc.assert(
      fc.property(foreignMarkdown, (source) => {
        const entry = format.read(source)
        const all = JSON.stringify(entry.toJSON()).toLowerCase()
        for (const word of source.match(/w\d+q/g) ?? []) expect(all).toContain(word)
        expect(asSeen(format.read(format.write(entry)))).toBe(asSeen(entry))
        expect(complaint).not.toHaveBeenCalled()
      }),
      { numRuns },
    )
  })

  test('links keep their address, wherever it was written', () => {
    const links = format.read('[one](https://a.example) and [two][ref]\n\n[ref]: https://b.example')
    expect(format.write(links)).toBe('[one](https://a.example) and [two](https://b.example)')
  })

  test('HTML is shown as the words it is made of', () => {
    expect(format.read('<b>bold</b>\n\n<!-- hidden -->').textContent).toBe('<b>bold</b><!-- hidden -->')
  })

  test('a wrapped line is one line', () => {
    expect(format.read('one\ntwo').textContent).toBe('one two')
  })
})

/** Markdown as other programs and people write it, sound or not; every word in it has a number of its own. */
const foreignMarkdown = fc
  .array(
    fc.constantFrom(
      ...[
        'W',
        'W',
        'W',
        ' ',
        ' ',
        '\n',
        '\n\n',
        '\n    ',
        '\n- ',
        '\n1. ',
        '\n> ',
        '\n# ',
        '\n---\n',
        '\n===\n',
        '\t',
      ],
      ...[
        '*',
        '**',
        '_',
        '~~',
        '`',
        '``',
        '\n```\n',
        '\n~~~ W W\n',
        '[W](W)',
        '![W](W)',
        '[W]',
        '\n[W]: W\n',
        '  \n',
      ],
      ...[
        '<b>',
        '</b>',
        '<!-- ',
        '-->',
        '<br>',
        '<div>\n',
        '&amp;',
        '\\',
        '|',
        '- [ ] ',
        '<http://W.example>',
      ],
      ...['\n| W | W |\n|---|---|\n| W | W |\n', '[^W]', '\n[^W]: W', '$$'],
    ),
    { maxLength: 25 },
  )
  .map((parts) => {
    let word = 0
    return parts.join('').replaceAll('W', () => `w${word++}q`)
  })

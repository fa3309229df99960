import type { Node } from '@milkdown/kit/prose/model'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { noteBody } from '../../../../../src/renderer/screens/today/note-body.ts'
import { type EntryFormat, entryFormat } from '../../editor/entry-format.ts'

let format: EntryFormat
beforeAll(async () => {
  format = await entryFormat()
})

/** The paragraphs the editor shows for a note, line breaks as newlines. */
function shown(note: string): readonly string[] {
  const paragraphs: string[] = []
  format.read(noteBody(note)).forEach((block: Node) => {
    expect(block.type.name, 'a note is only paragraphs').toBe('paragraph')
    paragraphs.push(block.textBetween(0, block.content.size, '\n', () => '\n'))
  })
  return paragraphs
}

test('a note is shown word for word, with its lines and paragraphs', () => {
  expect(shown('1986. A great year\n# not a heading')).toEqual(['1986. A great year\n# not a heading'])
  expect(shown('- milk\n\n> said *so*\n\n\n[ ] done ~~no~~')).toEqual([
    '- milk',
    '> said *so*',
    '[ ] done ~~no~~',
  ])
  expect(shown('a | b\n--- | ---\nc | d')).toEqual(['a | b\n--- | ---\nc | d'])
  expect(noteBody('  \n \n')).toBe('')
})

test('whatever is typed comes back as it was', () => {
  const line = fc
    .string({ unit: fc.constantFrom(...'ab1 .-*_#>`~[]()|&<!\\é語'), maxLength: 12 })
    .map((text) => text.replace(/ +/g, ' ').trim())
    .filter((text) => text !== '')
  const paragraph = fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'))
  fc.assert(
    fc.property(fc.array(paragraph, { minLength: 1, maxLength: 3 }), (paragraphs) => {
      expect(shown(paragraphs.join('\n\n'))).toEqual(paragraphs)
    }),
    { numRuns: 500 },
  )
})

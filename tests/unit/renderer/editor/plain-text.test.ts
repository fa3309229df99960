import { beforeAll, describe, expect, test } from 'vitest'
import { copiedText, pastedText } from '../../../../src/renderer/editor/plain-text.ts'
import { type EntryFormat, entryFormat } from './entry-format.ts'

let format: EntryFormat
beforeAll(async () => {
  format = await entryFormat()
})

describe('pasted plain text', () => {
  const pasted = (text: string) => {
    const { content } = pastedText(text, format.schema)
    return Array.from({ length: content.childCount }, (_, at) => content.child(at)).map((block) =>
      block.textBetween(0, block.content.size, '', () => '⏎'),
    )
  }

  test('without empty lines, every line is a paragraph', () => {
    expect(pasted('one\ntwo\r\nthree\rfour')).toEqual(['one', 'two', 'three', 'four'])
  })

  test('with empty lines, these part the paragraphs and a line end is a line break', () => {
    expect(pasted('Dear you,\nhow are you?\n\nI am well.')).toEqual(['Dear you,⏎how are you?', 'I am well.'])
  })

  test('more empty lines are blank paragraphs', () => {
    expect(pasted('a\n\n\nb')).toEqual(['a', '', 'b'])
  })

  test('marks stay letters, and what no keyboard types goes', () => {
    expect(pasted('1986. # *a* \u0000\u001b[0mb\tc\u0085d')).toEqual(['1986. # *a* [0mb\tcd'])
  })
})

describe('copied text, for programs that take no formatting', () => {
  const copied = (body: string) => {
    const entry = format.read(body)
    return copiedText(entry.slice(0, entry.content.size))
  }

  test('paragraphs, line breaks, lists and quotes as one would type them', () => {
    expect(copied('A **bold** line\\\nand another\n\n- one\n- two\n\n3. three\n4. four\n\n> said')).toBe(
      'A bold line\nand another\n\n- one\n- two\n\n3. three\n4. four\n\n> said',
    )
  })

  test('what was copied is pasted as the same paragraphs', () => {
    const body = 'one\n\ntwo\n\nthree'
    expect(pastedText(copied(body), format.schema).content.eq(format.read(body).content)).toBe(true)
  })
})

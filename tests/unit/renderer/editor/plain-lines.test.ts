import { expect, test } from 'vitest'
import { plainLines } from '../../../../src/renderer/editor/markdown/plain-lines.ts'

test.each([
  ['**Bold** and ~~gone~~ and [a link](https://example.org)', 'Bold and gone and a link\n'],
  ['# Title\n\ntext', 'Title\ntext\n'],
  ['- one\n- two\n\n3. three', '• one\n• two\n3. three\n'],
  ['- [x] done\n- [ ] open', '• ☑ done\n• ☐ open\n'],
  ['> quoted\n> on', 'quoted\non\n'],
  ['![a mill](attachment:1)', '[a mill]\n'],
  ['one\\\ntwo<br />\n\n<br />\n\nthree', 'one\ntwo\n\nthree\n'],
  ['| a | b |\n| - | - |\n| c | d |', 'a | b\nc | d\n'],
  ['', ''],
])('%j reads %j', (body, lines) => {
  expect(plainLines(body)).toBe(lines)
})

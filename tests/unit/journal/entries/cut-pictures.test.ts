import { expect, test } from 'vitest'
import { withWholePictures } from '../../../../src/journal/entries/cut-pictures.ts'

const id = '019a0000-0000-7000-8000-000000000001'

test.each([
  ['cut in its description', '…it was quiet.![The bench by the…', '…it was quiet. The bench by the…'],
  ['cut in its address', `…quiet.![The bench](attachment:${id.slice(0, 13)}…`, '…quiet. The bench'],
  ['begun in its description', `…by the pond](attachment:${id}) He said`, '…by the pond  He said'],
  ['whole', `Quiet. ![The bench](attachment:${id}) Later`, `Quiet. ![The bench](attachment:${id}) Later`],
  ['none', 'What [he] said! (Twice.)', 'What [he] said! (Twice.)'],
])('a picture that is %s leaves no marks that were cut through', (_how, snippet, words) => {
  expect(withWholePictures(snippet)).toBe(words)
})

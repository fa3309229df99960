import { expect, test } from 'vitest'
import { withWholePictures } from '../../../../src/journal/entries/cut-pictures.ts'

test.each([
  ['cut in its description', '…it was quiet.![The bench by the…', '…it was quiet. The bench by the…'],
  ['cut in its title', '…quiet.![The bench](: "Seen from…', '…quiet. The bench'],
  ['begun in its description', '…by the pond](:) He said', '…by the pond  He said'],
  ['whole', 'Quiet. ![The bench](:) Later', 'Quiet. ![The bench](:) Later'],
  ['none', 'What [he] said! (Twice.)', 'What [he] said! (Twice.)'],
])('a picture that is %s leaves no marks that were cut through', (_how, snippet, words) => {
  expect(withWholePictures(snippet)).toBe(words)
})

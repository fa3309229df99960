import fc from 'fast-check'
import { expect, it } from 'vitest'
import { foldedName } from '#shared/folded-name.ts'

it.each([
  ['Straße', 'STRASSE'],
  ['Straße', 'STRAẞE'],
  ['οδός', 'ΟΔΌΣ'],
  ['über', 'U\u0308BER'],
  ['Ёлка', 'ёЛКА'],
  ['ﬁnal', 'FINAL'],
  ['İzmir', 'i\u0307zmir'],
])('%s and %s are one tag', (one, other) => expect(foldedName(one)).toBe(foldedName(other)))

it.each([
  ['cafe', 'café'],
  ['ılık', 'ilik'],
  ['m2', 'm²'],
  ['мой', 'мои'],
])('%s and %s are two', (one, other) => expect(foldedName(one)).not.toBe(foldedName(other)))

it('any name in capitals, in either encoding, and folded again, is the same tag', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      const folded = foldedName(name)
      expect(foldedName(folded)).toBe(folded)
      expect(foldedName(name.normalize('NFD'))).toBe(folded)
      if (!/[ıİ]/.test(name)) expect(foldedName(name.normalize('NFC').toUpperCase())).toBe(folded)
    }),
    { numRuns: 2000 },
  )
})

import { expect, test } from 'vitest'
import { withPartner } from '#shared/partner-name.ts'

test('a name stands where the text has its place, in every language', () => {
  expect(withPartner('Ask {partner}. {partner} may wait.', 'A', 'hurt', 'en')).toBe('Ask A. A may wait.')
  expect(withPartner('Hast du Angst vor {partner}?', 'A', 'hurt', 'de')).toBe('Hast du Angst vor A?')
})

test('words stand for a person without a name, with a capital letter where they begin a sentence', () => {
  expect(withPartner('{partner} asked. “{partner} did.”', '', 'hurt', 'en')).toBe(
    'Your partner asked. “Your partner did.”',
  )
  expect(withPartner('Das war „gut“. {partner} kam.', '', 'self', 'de')).toBe(
    'Das war „gut“. Diese Person kam.',
  )
})

test('German words for a person without a name bend with the word before them', () => {
  const german = (text: string) => withPartner(text, '', 'hurt', 'de-CH')
  expect(german('Weiß {partner} es?')).toBe('Weiß dein Partner oder deine Partnerin es?')
  expect(german('Angst vor {partner}')).toBe('Angst vor deinem Partner oder deiner Partnerin')
  expect(german('Auf {partner} zählen')).toBe('Auf deinen Partner oder deine Partnerin zählen')
  expect(withPartner('Mit {partner}', '', 'self', 'de')).toBe('Mit dieser Person')
})

test('no word before the place is taken for one that language knows by birth', () => {
  expect(withPartner('constructor {partner}', '', 'hurt', 'de')).toBe(
    'constructor dein Partner oder deine Partnerin',
  )
})

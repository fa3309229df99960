import { setupI18n } from '@lingui/core'
import { expect, test } from 'vitest'
import { Failure, failureCodes } from '#shared/failure.ts'
import { messages } from '#shared/locales/en/messages.ts'
import { failureDetails, failureText, failureTexts } from '../../../src/renderer/failure-text.ts'

const i18n = setupI18n({ locale: 'en', messages: { en: messages } })

/** The three sentences a person reads. */
function sentences(thrown: unknown): readonly string[] {
  const { what, safe, next } = failureText(thrown)
  return [what, safe, next].map((message) => i18n._(message))
}

test('every failure says what happened, what is safe and what to do', () => {
  expect(Object.keys(failureTexts).toSorted()).toEqual([...failureCodes].toSorted())
  for (const code of failureCodes) {
    for (const sentence of sentences(new Failure(code))) {
      expect(sentence, code).toMatch(/^\p{Lu}.+\.$/u)
    }
  }
})

test('no failure shouts, apologises, praises or begins with a code', () => {
  for (const code of failureCodes) {
    const words = sentences(new Failure(code)).join(' ')
    expect(words, code).not.toMatch(/!|sorry|oops|\berror code\b|\bplease\b|\p{Extended_Pictographic}/iu)
    // A code of one ordinary word ("busy", "locked") may stand in a sentence; a coined one may not.
    if (code.includes('-')) expect(words, code).not.toContain(code)
  }
})

test('the four reasons why a journal does not open are four different answers', () => {
  const reasons = [
    'wrong-passphrase',
    'key-file-damaged',
    'journal-damaged',
    'made-by-newer-version',
  ] as const
  const whats = reasons.map((code) => sentences(new Failure(code))[0])
  expect(new Set(whats).size).toBe(reasons.length)
  for (const code of ['key-file-damaged', 'journal-damaged', 'made-by-newer-version'] as const) {
    expect(sentences(new Failure(code)).join(' ')).not.toContain('does not open')
  }
})

test('a wait says how long it is', () => {
  const next = (seconds: number) => sentences(new Failure('wait-before-trying', { seconds }))[2]
  expect(next(1)).toBe('Try again in 1 second.')
  expect(next(32)).toBe('Try again in 32 seconds.')
})

test('the details of a failure hold nothing but the code and the name the system gives it', () => {
  const words = 'We argued about the letter'
  const failure = new Failure('disk-error', { system: 'EIO' }, { cause: new Error(words) })
  expect(failureDetails(failure)).toBe('disk-error · EIO')
  const unknown = failureText(new Error(words))
  expect(unknown.failure.code).toBe('unexpected')
  expect(failureDetails(unknown.failure)).toBe('unexpected')
  expect(sentences(new Error(words)).join(' ')).not.toContain('letter')
})

import { expect, test } from 'vitest'
import { initialsOf } from '#shared/initials.ts'
import { receiverKinds } from '#shared/receiver.ts'
import { shareDraft } from '#shared/share-draft.ts'
import { sheetParts } from '#shared/sheet-parts.ts'
import { newShare, startFor } from '../../../../src/renderer/state/new-share.ts'

const today = '2026-11-22'

test('a new share is for nobody yet, has nothing in it, and is one the journal can keep', () => {
  const share = newShare(today, '')
  expect(shareDraft.parse(share)).toEqual(share)
  expect(share).toMatchObject({
    receiver: null,
    period: 'eight-weeks',
    periodChosen: false,
    from: '2026-09-28',
    to: today,
    entries: [],
    confirmed: [],
    privateToo: [],
    omissions: [],
    counts: true,
    restingSince: null,
  })
})

test('for a therapist the summary is ticked from the start, for others nothing; entries never are', () => {
  for (const kind of [...receiverKinds, null]) {
    const therapist = kind === 'therapist' || kind === 'couples-therapist'
    expect(startFor(kind)).toEqual({
      parts: therapist ? [...sheetParts] : [],
      forTherapist: therapist,
      roomForNotes: therapist,
    })
  }
})

test('the other person’s name is changed to initials, unless it is no more than that', () => {
  expect(newShare(today, ' Anna Maria ').omissions).toMatchObject([
    { kind: 'name', name: 'Anna Maria', instead: 'A. M.', marked: false },
  ])
  expect(newShare(today, 'A.').omissions).toEqual([])
})

test('a name becomes the first letters of its words, and initials stay as they are', () => {
  expect(initialsOf('Anna Maria')).toBe('A. M.')
  expect(initialsOf('Émile')).toBe('É.')
  expect(initialsOf('Зоя')).toBe('З.')
  for (const already of ['', 'A', 'A.', 'A. M.', 'a.m.']) expect(initialsOf(already)).toBeNull()
})

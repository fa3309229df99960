// What a person wants to become of a letter they do not send. No zod: a window may import this.

/** The exercise whose last question asks it. */
export const unsentLetter = 'letter-not-sent'

/** The steps that ask it. They are acted on when the exercise ends, and not answered anew later. */
export const letterEndSteps: readonly string[] = ['keep', 'until']

export type LetterEnd =
  | { readonly kind: 'keep' }
  /** In no list and no search until a day, `YYYY-MM-DD`; null: until the person takes it out. */
  | { readonly kind: 'put-away'; readonly until: string | null }
  | { readonly kind: 'delete' }

/**
 * What was chosen. Of every other exercise, and where nothing was chosen, it is kept.
 * @param answerTo the answer to a step; undefined for none
 */
export function letterEnd(exercise: string, answerTo: (step: string) => unknown): LetterEnd {
  if (exercise !== unsentLetter) return { kind: 'keep' }
  switch (answerTo('keep')) {
    case 'lock':
      return { kind: 'put-away', until: firstDayOf(answerTo('until')) }
    case 'delete':
      return { kind: 'delete' }
    default:
      return { kind: 'keep' }
  }
}

/** Whether something that ends so is out of sight on a day, `YYYY-MM-DD`. On the day it is put away until, it is back. */
export const isPutAway = (end: LetterEnd, today: string): boolean =>
  end.kind === 'put-away' && (end.until === null || end.until > today)

/** The first day of a day, a month or a year. */
function firstDayOf(date: unknown): string | null {
  return typeof date === 'string' && date !== '' ? `${date}-01-01`.slice(0, 10) : null
}

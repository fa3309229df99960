import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

const dayLength = 24 * 60 * 60 * 1000

/** Whole days since then; none for a moment that this computer's clock has not reached. */
export function daysSince(moment: number, now: number): number {
  return Math.max(0, Math.floor((now - moment) / dayLength))
}

/** "less than a day ago", "12 days ago": to the day, because no one needs to know more. */
export function ageWords(moment: number, now: number): MessageDescriptor {
  const days = daysSince(moment, now)
  if (days === 0) return msg`less than a day ago`
  return { ...msg({ message: '{days, plural, one {# day ago} other {# days ago}}' }), values: { days } }
}

/** "52 MB", "0.3 MB". */
export function sizeWords(bytes: number): MessageDescriptor {
  const megabytes = bytes / 1e6
  const value = megabytes < 10 ? Math.max(0.1, Math.round(megabytes * 10) / 10) : Math.round(megabytes)
  return { ...msg({ message: '{value, number} MB' }), values: { value } }
}

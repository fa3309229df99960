import { useLingui } from '@lingui/react/macro'
import { mediumDay } from '../../../date-words.ts'
import { moodWords } from '../head/mood-words.ts'
import type { Condition } from './conditions.ts'

/** Puts the conditions of a filter into words. */
export function useConditionWords(): (condition: Condition) => string {
  const { t, i18n } = useLingui()
  return (condition) => {
    switch (condition.kind) {
      case 'tag':
        return condition.tag
      case 'moods':
        return condition.moods.map((mood) => i18n._(moodWords[mood])).join(t` or `)
      case 'pages':
        return t`Pages`
      case 'notes':
        return t`Quick notes`
      case 'starred':
        return t`Starred`
      case 'hasImage':
        return t`With a picture`
      case 'shared':
        return t`Shared`
      case 'period': {
        const from = condition.from && mediumDay(condition.from)
        const to = condition.to && mediumDay(condition.to)
        if (!to) return t`From ${from}`
        return from ? t`${from} to ${to}` : t`Until ${to}`
      }
    }
  }
}

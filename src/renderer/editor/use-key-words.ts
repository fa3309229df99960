import { useLingui } from '@lingui/react/macro'
import type { KeyWords } from './key-caps.ts'

/** What the keys are called where the person is. */
export function useKeyWords(): KeyWords {
  const { t } = useLingui()
  return { ctrl: t`Ctrl`, shift: t`Shift`, alt: t`Alt`, tab: t`Tab`, enter: t`Enter` }
}

import type { MeasuredQuestion } from '#shared/measure.ts'
import { withPartner } from '#shared/partner-name.ts'
import { usePrivateSettings } from '../../state/private-settings.ts'

/** Puts the other person's name, or words for them, into what a question says. */
export function useQuestionWords(): (question: MeasuredQuestion, text: string) => string {
  const settings = usePrivateSettings((kept) => kept.settings)
  return ({ lang }, text) => withPartner(text, settings?.partner ?? '', settings?.role ?? 'both', lang)
}

import { useLingui } from '@lingui/react/macro'
import { usePrivateSettings } from '../state/private-settings.ts'

/** What the person calls the one they write about; "your partner" where they gave no name. */
export function usePartnerName(): string {
  const { t } = useLingui()
  const partner = usePrivateSettings((kept) => kept.settings?.partner ?? '')
  return partner || t`your partner`
}

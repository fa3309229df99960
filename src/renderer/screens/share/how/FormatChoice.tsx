import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { RadioGroup } from '../../../components/RadioGroup.tsx'
import { chooseDestination, type Destination, useHandOverChoices } from './hand-over-choices.ts'

interface FormatChoiceProps {
  /** What there is to decide about the form that is chosen: it stands right under it. */
  readonly children: ReactNode
}

/** In which form, with one plain line each about who could read it. */
export function FormatChoice({ children }: FormatChoiceProps) {
  const { t } = useLingui()
  const destination = useHandOverChoices((choices) => choices.destination)
  const forms: readonly { value: Destination; label: string; hint: string }[] = [
    {
      value: 'screen',
      label: t`Show on the screen`,
      hint: t`Nothing is saved. For reading together in the room.`,
    },
    {
      value: 'print',
      label: t`On paper`,
      hint: t`Anyone who finds the pages can read them. The computer and the printer may keep a copy for a while.`,
    },
    {
      value: 'locked-pdf',
      label: t`PDF with a password`,
      hint: t`Only someone who has the password can read it.`,
    },
    { value: 'open-pdf', label: t`Open PDF`, hint: t`Anyone who gets the file can read it.` },
    {
      value: 'word',
      label: t({ message: 'Word', context: 'the file format' }),
      hint: t`For a reader who wants to change or add to it. Charts become tables. Anyone who gets the file can read it.`,
    },
    {
      value: 'markdown',
      label: t`Markdown`,
      hint: t`Text with simple marks for headings and lists. Anyone who gets the file can read it.`,
    },
    {
      value: 'plain-text',
      label: t`Plain text`,
      hint: t`The words alone. Anyone who gets the file can read it.`,
    },
  ]
  return (
    <RadioGroup
      label={t`Format`}
      value={destination}
      onChange={chooseDestination}
      choices={forms}
      under={children}
    />
  )
}

import { useLingui } from '@lingui/react/macro'
import { maxTitleLength } from '#shared/limits.ts'
import { titleTyped } from '../../state/drafts.ts'

interface TitleFieldProps {
  readonly title: string
  /** Goes on into the text. */
  readonly onDone: () => void
}

/** The title of an entry: plain text, on as many lines as it needs, and not needed at all. */
export function TitleField({ title, onDone }: TitleFieldProps) {
  const { t } = useLingui()
  return (
    <textarea
      aria-label={t`Title`}
      placeholder={t`Title (optional)`}
      value={title}
      maxLength={maxTitleLength}
      rows={1}
      dir="auto"
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => titleTyped(event.currentTarget.value.replace(/\s*\n\s*/g, ' '))}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
        event.preventDefault()
        onDone()
      }}
      className="field-sizing-content w-full resize-none rounded-control bg-transparent font-writing text-25 font-heading placeholder:font-normal [--focus-offset:4px]"
    />
  )
}

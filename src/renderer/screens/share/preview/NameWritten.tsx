import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { NameForms } from '#shared/name-forms.ts'
import { Checkbox } from '../../../components/Checkbox.tsx'
import { inOrder } from '../in-order.ts'

interface NameWrittenProps extends NameForms {
  /** Those of the forms that are not changed. */
  readonly stays: readonly string[]
  readonly onStays: (stays: readonly string[]) => void
}

const mostLonger = 12

/** In which ways a name is written, so that one that is another word may stay, and what only begins with it. */
export function NameWritten({ forms, longer, stays, onStays }: NameWrittenProps) {
  const { t } = useLingui()
  const words = longer.slice(0, mostLonger).join(', ')
  return (
    <>
      {forms.length > 1 && (
        <fieldset className="max-h-48 overflow-y-auto text-13">
          <legend className="text-ink-soft">
            <Trans>It is written in these ways. Without a tick, it stays as it is.</Trans>
          </legend>
          {inOrder(forms, ([form, places]) => (
            <Checkbox
              checked={!stays.includes(form)}
              onChange={(changed) =>
                onStays(changed ? stays.filter((one) => one !== form) : [...stays, form])
              }
            >
              <bdi>{t`“${form}”`}</bdi> <Plural value={places} one="(# place)" other="(# places)" />
            </Checkbox>
          ))}
        </fieldset>
      )}
      {longer.length > 0 && (
        <p dir="auto" className="wrap-anywhere text-13 text-ink-soft">
          {longer.length > mostLonger ? (
            <Trans>Longer words that begin with it stay as they are: {words} and more.</Trans>
          ) : (
            <Trans>Longer words that begin with it stay as they are: {words}.</Trans>
          )}
        </p>
      )}
    </>
  )
}

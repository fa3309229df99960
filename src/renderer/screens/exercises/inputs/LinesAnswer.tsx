import { Trans, useLingui } from '@lingui/react/macro'
import { Plus, X } from 'lucide-react'
import { useRef } from 'react'
import { maxListItems } from '#shared/limits.ts'
import { Button } from '../../../components/Button.tsx'
import { IconButton } from '../../../components/IconButton.tsx'
import { fieldLook } from '../../../components/TextField.tsx'
import type { InputProps } from './input-props.ts'

interface LinesAnswerProps extends InputProps<readonly string[]> {
  /** What one line is, with its number in it. */
  readonly nameOf: (number: number) => string
  /** The most lines. */
  readonly max?: number | undefined
  /** The longest line, in UTF-16 units. */
  readonly longest: number
}

/** One thing per line. Enter begins the next line; a line left empty is no answer. */
export function LinesAnswer({
  value = [],
  onChange,
  labelledBy,
  describedBy,
  nameOf,
  max = maxListItems,
  longest,
}: LinesAnswerProps) {
  const { t } = useLingui()
  const group = useRef<HTMLDivElement>(null)
  const lines = value.length === 0 ? [''] : value
  const change = (next: readonly string[]) =>
    onChange(next.some((line) => line !== '') || next.length > 1 ? next : undefined)

  /** Goes to a line that may only be on the page after the next paint. */
  function goTo(at: number): void {
    requestAnimationFrame(() => {
      const fields = group.current?.querySelectorAll('input')
      fields?.[Math.min(Math.max(at, 0), fields.length - 1)]?.focus()
    })
  }

  function addAfter(at: number): void {
    if (lines.length >= max) return
    change(lines.toSpliced(at + 1, 0, ''))
    goTo(at + 1)
  }

  function remove(at: number): void {
    change(lines.toSpliced(at, 1))
    goTo(at - 1)
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset needs its legend inside; the question stands above
    <div
      ref={group}
      role="group"
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      className="flex flex-col gap-2"
    >
      {lines.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place in the list, and has nothing else
        <div key={at} className="flex items-center gap-2">
          <input
            aria-label={nameOf(at + 1)}
            dir="auto"
            value={line}
            maxLength={longest}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => change(lines.with(at, event.target.value))}
            onKeyDown={(event) => {
              if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return
              if (event.key === 'Enter') addAfter(at)
              else if (event.key === 'Backspace' && line === '' && lines.length > 1) remove(at)
              else return
              event.preventDefault()
            }}
            className={`${fieldLook} font-writing text-17`}
          />
          {lines.length > 1 && (
            <IconButton icon={X} label={t`Remove line ${at + 1}`} onClick={() => remove(at)} />
          )}
        </div>
      ))}
      {lines.length < max && max > 1 && (
        <div className="-ml-4">
          <Button kind="quiet" icon={Plus} onClick={() => addAfter(lines.length - 1)}>
            <Trans>Add a line</Trans>
          </Button>
        </div>
      )}
    </div>
  )
}

import { Trans, useLingui } from '@lingui/react/macro'
import { Plus, X } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import { Button } from '../../../components/Button.tsx'
import { IconButton } from '../../../components/IconButton.tsx'

interface RowsProps<Row> {
  readonly label: string
  readonly hint?: ReactNode
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row, at: number) => string
  readonly newRow: () => Row
  readonly onChange: (rows: Row[]) => void
  /** Most rows, as the format has it. */
  readonly most: number
  readonly removeLabel: (number: number) => string
  /** What is not right with all of them; null while nothing is. */
  readonly problem: string | null
  /** Further ways to add one. */
  readonly extra?: ReactNode
  readonly children: (row: Row, at: number, change: (changed: Partial<Row>) => void) => ReactNode
}

/** Things of one kind, one below the other. Enter in one adds the next. */
export function Rows<Row extends object>(props: RowsProps<Row>) {
  const { label, hint, rows, onChange, most, problem, children } = props
  const { t } = useLingui()
  const group = useRef<HTMLFieldSetElement>(null)

  /** Goes to a row that may only be on the page after the next paint. */
  function goTo(at: number): void {
    requestAnimationFrame(() =>
      group.current?.querySelectorAll<HTMLElement>('li')[at]?.querySelector('input')?.focus(),
    )
  }
  function addAfter(at: number): void {
    if (rows.length >= most) return
    onChange(rows.toSpliced(at + 1, 0, props.newRow()))
    goTo(at + 1)
  }
  function remove(at: number): void {
    onChange(rows.toSpliced(at, 1))
    goTo(Math.max(at - 1, 0))
  }
  function addAtEnter(event: KeyboardEvent, at: number): void {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || !(event.target instanceof HTMLInputElement))
      return
    event.preventDefault()
    addAfter(at)
  }

  return (
    <fieldset ref={group} className="flex flex-col gap-2">
      <legend className="mb-1 text-15 font-medium">{label}</legend>
      {hint && <p className="-mt-1 text-13 text-ink-soft">{hint}</p>}
      <ul className="flex flex-col gap-2">
        {rows.map((row, at) => (
          <li
            key={props.keyOf(row, at)}
            onKeyDown={(event) => addAtEnter(event, at)}
            className="flex items-start gap-2"
          >
            <div className="flex min-w-0 flex-1 flex-col gap-1">
              {children(row, at, (changed) => onChange(rows.with(at, { ...row, ...changed })))}
            </div>
            <IconButton icon={X} label={props.removeLabel(at + 1)} onClick={() => remove(at)} />
          </li>
        ))}
      </ul>
      {problem !== null && <p className="text-13 text-ink">{problem}</p>}
      {rows.length < most && (
        <div className="-ml-4 flex flex-wrap">
          <Button
            kind="quiet"
            icon={Plus}
            aria-label={t`Add another: ${label}`}
            onClick={() => addAfter(rows.length - 1)}
          >
            <Trans>Add another</Trans>
          </Button>
          {props.extra}
        </div>
      )}
    </fieldset>
  )
}

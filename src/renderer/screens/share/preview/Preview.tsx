import { useLingui } from '@lingui/react/macro'
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { applyOmissions } from '#shared/apply-omissions.ts'
import type { Omission } from '#shared/omission.ts'
import type { OmissionMarks, ShareDocument } from '#shared/share.ts'
import { DocumentPreview } from '../DocumentPreview.tsx'
import { PressMark } from '../SharedWords.tsx'
import { Bar } from './Bar.tsx'
import { ChoiceBar } from './ChoiceBar.tsx'
import { isWithin } from './edit-omissions.ts'
import { keepAbove } from './keep-above.ts'
import { LeftOutBefore } from './LeftOutBefore.tsx'
import { MovedOmissions } from './MovedOmissions.tsx'
import { steps } from './move-choice.ts'
import { NameForm } from './NameForm.tsx'
import { PreviewHead } from './PreviewHead.tsx'
import { useChoice } from './use-choice.ts'
import { useHistory } from './use-history.ts'

interface PreviewProps {
  /** Before anything is left out of it, with its `marks`. */
  readonly document: ShareDocument
  readonly omissions: readonly Omission[]
  readonly onChange: (omissions: readonly Omission[]) => void
  /** What was left out for this reader before, from `remembered.proposals`. */
  readonly proposals?: readonly Omission[]
  /** Takes one of them out of what is remembered, for good. */
  readonly onForget?: (id: string) => void
}

const plainMarks: OmissionMarks = { leftOut: '[…]', ownWords: ['[', ']'], nameChanged: '[…]' }

/**
 * A document as its reader will get it, in which words are chosen, by mouse, touch or keyboard, to be left out, said
 * otherwise, or changed as a name.
 */
export function Preview({ document, omissions, onChange, proposals, onForget }: PreviewProps) {
  const { t } = useLingui()
  const help = useId()
  const text = useRef<HTMLElement>(null)
  const bar = useRef<HTMLElement>(null)
  const nameButton = useRef<HTMLButtonElement>(null)
  const [lastPressed, setPressed] = useState<string | null>(null)
  const [naming, setNaming] = useState(false)
  const history = useHistory(omissions, onChange)
  const choice = useChoice(text, document)
  const marks = document.marks ?? plainMarks
  const omitted = useMemo(
    () => applyOmissions(document, omissions, marks, true),
    [document, omissions, marks],
  )
  const { chosen } = choice
  useEffect(() => {
    if (chosen.length > 0) keepAbove(bar.current)
  }, [chosen])
  const pressed = chosen.length > 0 ? null : lastPressed
  const touched = omissions.filter(
    (one) => one.id === pressed || chosen.some((passage) => isWithin(one, passage)),
  )

  function done(next: readonly Omission[] | null) {
    if (next !== null) history.change(next)
    setPressed(null)
    setNaming(false)
    choice.clear()
    text.current?.focus({ preventScroll: true })
  }

  /** By typing it: nobody has to find the name in the text first. */
  function ask(open: boolean) {
    setPressed(null)
    choice.clear()
    setNaming(open)
  }

  function named(next: readonly Omission[] | null) {
    if (next !== null) history.change(next)
    setNaming(false)
    nameButton.current?.focus()
  }

  function press(omission: string) {
    setNaming(false)
    choice.clear()
    setPressed(omission)
  }

  function listen(event: KeyboardEvent) {
    const command = event.ctrlKey || event.metaKey
    if (command && event.key.toLowerCase() === 'z' && !isField(event.target)) {
      event.preventDefault()
      if (event.shiftKey) history.redo()
      else history.undo()
    } else if (event.key === 'Escape' && naming) {
      event.preventDefault()
      event.stopPropagation()
      named(null)
    } else if (event.key === 'Escape' && (chosen.length > 0 || pressed !== null)) {
      event.preventDefault()
      event.stopPropagation()
      done(null)
    }
  }

  function choose(event: KeyboardEvent) {
    const step = steps[event.key]
    if (step !== undefined && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault()
      setPressed(null)
      choice.move(step, event.shiftKey)
    } else if (event.key === 'Enter' && event.target === text.current && chosen.length > 0) {
      event.preventDefault()
      bar.current?.querySelector('button')?.focus()
    }
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys pressed in the text and in the bar come together here
    <div onKeyDown={listen} className="mx-auto flex w-full max-w-[44rem] flex-col gap-3">
      <PreviewHead
        help={help}
        omissions={omissions.filter(({ id }) => omitted.places.has(id))}
        history={history}
        name={nameButton}
        naming={naming}
        onName={() => ask(!naming)}
      />
      <MovedOmissions
        document={document}
        moved={omitted.moved}
        omissions={omissions}
        onChange={history.change}
      />
      {proposals && onForget && (
        <LeftOutBefore
          document={document}
          proposals={proposals}
          omissions={omissions}
          onChange={history.change}
          onForget={onForget}
        />
      )}
      <section
        ref={text}
        aria-label={t`Text of the preview`}
        aria-describedby={help}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: words are chosen in it with the arrow keys
        tabIndex={0}
        onKeyDown={choose}
        className="rounded-card"
      >
        <PressMark value={press}>
          <DocumentPreview document={omitted.document} />
        </PressMark>
      </section>
      {naming && chosen.length === 0 && (
        <Bar label={t`Change a name`}>
          <NameForm
            document={document}
            marks={marks}
            omissions={omissions}
            name=""
            before={null}
            onDone={named}
          />
        </Bar>
      )}
      {(chosen.length > 0 || (!naming && touched.length > 0)) && (
        <ChoiceBar
          ref={bar}
          key={pressed ?? 'chosen'}
          document={document}
          marks={marks}
          omissions={omissions}
          chosen={chosen}
          touched={touched}
          onDone={done}
        />
      )}
    </div>
  )
}

const isField = (target: EventTarget): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea')

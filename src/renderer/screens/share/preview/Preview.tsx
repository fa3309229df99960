import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Redo2, Undo2 } from 'lucide-react'
import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react'
import { applyOmissions } from '#shared/apply-omissions.ts'
import type { Omission } from '#shared/omission.ts'
import type { OmissionMarks, ShareDocument } from '#shared/share.ts'
import { IconButton } from '../../../components/IconButton.tsx'
import { DocumentPreview } from '../DocumentPreview.tsx'
import { PressMark } from '../SharedWords.tsx'
import { ChoiceBar } from './ChoiceBar.tsx'
import { isWithin } from './edit-omissions.ts'
import { LeftOutBefore } from './LeftOutBefore.tsx'
import { MovedOmissions } from './MovedOmissions.tsx'
import { steps } from './move-choice.ts'
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
  const [lastPressed, setPressed] = useState<string | null>(null)
  const history = useHistory(omissions, onChange)
  const choice = useChoice(text, document)
  const marks = document.marks ?? plainMarks
  const omitted = useMemo(
    () => applyOmissions(document, omissions, marks, true),
    [document, omissions, marks],
  )
  const { chosen } = choice
  const pressed = chosen.length > 0 ? null : lastPressed
  const touched = omissions.filter(
    (one) => one.id === pressed || chosen.some((passage) => isWithin(one, passage)),
  )

  function done(next: readonly Omission[] | null) {
    if (next !== null) history.change(next)
    setPressed(null)
    choice.clear()
    text.current?.focus({ preventScroll: true })
  }

  function press(omission: string) {
    choice.clear()
    setPressed(omission)
  }

  function listen(event: KeyboardEvent) {
    const command = event.ctrlKey || event.metaKey
    if (command && event.key.toLowerCase() === 'z' && !isField(event.target)) {
      event.preventDefault()
      if (event.shiftKey) history.redo()
      else history.undo()
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
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 text-13 text-ink-soft">
          <p id={help}>
            <Trans>
              Select any words to leave them out, to change a name, or to say it in your own words. With the
              keyboard: Tab to the text, the arrow keys choose a word or a paragraph, Shift with them chooses
              more, Enter leads to what you can do.
            </Trans>
          </p>
          <p role="status" className="mt-1">
            <LeftOutSoFar omissions={omissions.filter(({ id }) => omitted.places.has(id))} />
          </p>
        </div>
        <div className="flex shrink-0">
          <IconButton icon={Undo2} label={t`Undo`} disabled={!history.canUndo} onClick={history.undo} />
          <IconButton icon={Redo2} label={t`Do again`} disabled={!history.canRedo} onClick={history.redo} />
        </div>
      </div>
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
      {(chosen.length > 0 || touched.length > 0) && (
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

function LeftOutSoFar({ omissions }: Pick<PreviewProps, 'omissions'>) {
  const names = omissions.filter(({ kind }) => kind === 'name').length
  const passages = omissions.length - names
  return (
    <>
      {passages > 0 && (
        <Plural
          value={passages}
          one="# passage is left out or said in your own words."
          other="# passages are left out or said in your own words."
        />
      )}{' '}
      {names > 0 && <Plural value={names} one="# name is changed." other="# names are changed." />}
    </>
  )
}

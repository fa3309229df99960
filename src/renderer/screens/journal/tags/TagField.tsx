import { Combobox } from '@base-ui/react/combobox'
import type { BaseUIEvent } from '@base-ui/react/types'
import { Trans, useLingui } from '@lingui/react/macro'
import { Check, X } from 'lucide-react'
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { maxTagLength } from '#shared/limits.ts'
import { readTags, useTags } from '../../../state/tags.ts'
import { nameIn, type TagProblem, takeTags } from './typed-tags.ts'

interface TagFieldProps {
  readonly label: string
  readonly tags: readonly string[]
  readonly onChange: (tags: readonly string[]) => void
  readonly input: RefObject<HTMLInputElement | null>
  /** Whether only tags the journal knows can be chosen. */
  readonly knownOnly?: boolean
}

/** Most names offered at once. */
const mostOffered = 50

/** Tags as chips before a field that completes them. Enter and a comma add what is typed, Backspace removes the last. */
export function TagField({ label, tags, onChange, input, knownOnly = false }: TagFieldProps) {
  const { t } = useLingui()
  const known = (useTags((all) => all.tags) ?? []).map(({ name }) => name)
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<TagProblem | null>(null)
  /** Whether the arrow keys have gone to a tag below. Otherwise Enter means what is typed. */
  const highlighted = useRef(false)
  useEffect(() => void readTags(), [])

  const offered = [...known, ...tags.filter((tag) => !known.includes(tag))]

  function take(text: string): void {
    const taken = takeTags(text, { tags, known })
    const wanted = knownOnly ? taken.tags.filter((tag) => nameIn(offered, tag) !== undefined) : taken.tags
    setProblem(taken.problem)
    setTyped(knownOnly && wanted.length < taken.tags.length ? text.replaceAll(',', '') : taken.rest)
    if (wanted.length !== tags.length) onChange(wanted)
  }

  function onKeyDown(event: BaseUIEvent<KeyboardEvent>): void {
    if (event.nativeEvent.isComposing || event.key !== 'Enter' || highlighted.current) return
    event.preventDefault()
    event.preventBaseUIHandler()
    if (typed.trim() !== '') take(typed)
  }

  return (
    <Combobox.Root
      inline
      open
      multiple
      items={offered}
      limit={mostOffered}
      value={[...tags]}
      onValueChange={(next) => {
        setTyped('')
        setProblem(null)
        onChange(next)
      }}
      inputValue={typed}
      onInputValueChange={(text, { reason }) => {
        // Choosing a tag clears the field; that is done where it is taken over.
        if (reason === 'item-press') return
        if (/[,，、]/.test(text)) take(text)
        else {
          setProblem(null)
          setTyped(text)
        }
      }}
      onItemHighlighted={(name, { reason }) => {
        highlighted.current = name !== undefined && reason === 'keyboard'
      }}
    >
      <div className="w-80 max-w-full p-3">
        <Combobox.Chips className="flex min-h-10 flex-wrap items-center gap-1 rounded-control border border-line-strong bg-surface px-2 py-1 has-[input:focus-visible]:outline-2 has-[input:focus-visible]:outline-offset-2 has-[input:focus-visible]:outline-focus">
          {tags.map((tag) => (
            <Combobox.Chip
              key={tag}
              aria-label={tag}
              aria-description={t`Backspace takes it away`}
              className="inline-flex max-w-full items-center rounded-[5px] border border-line bg-raised pl-2 text-13"
            >
              <span dir="auto" className="truncate">
                {tag}
              </span>
              <Combobox.ChipRemove
                aria-label={t`Remove ${tag}`}
                className="inline-flex size-6 shrink-0 items-center justify-center rounded-[5px] text-ink-soft hover:text-ink"
              >
                <X aria-hidden size={13} />
              </Combobox.ChipRemove>
            </Combobox.Chip>
          ))}
          <Combobox.Input
            ref={input}
            aria-label={label}
            dir="auto"
            autoComplete="off"
            spellCheck={false}
            onKeyDown={onKeyDown}
            className="min-h-7 min-w-24 flex-1 rounded-[5px] bg-transparent px-1 text-15 outline-none!"
          />
        </Combobox.Chips>
        <p aria-live="polite" className="px-1 pt-2 text-13 text-ink-soft">
          {problem === 'too-long' ? (
            <Trans>A tag has at most {maxTagLength} characters.</Trans>
          ) : problem === 'too-many' ? (
            <Trans>There is no room for more tags.</Trans>
          ) : knownOnly ? (
            <Trans>Choose one or more. An entry is found that has all of them.</Trans>
          ) : offered.length === 0 ? (
            <Trans>Type a word and press Enter.</Trans>
          ) : (
            <Trans>Type a word and press Enter, or choose one below.</Trans>
          )}
        </p>
      </div>
      <Combobox.List
        aria-label={t`Tags in this journal`}
        className="max-h-56 min-h-0 overflow-y-auto overscroll-contain px-2 pb-2 empty:hidden"
      >
        {(name: string) => (
          <Combobox.Item
            key={name}
            value={name}
            className="flex min-h-8 items-center gap-2 rounded-control border border-transparent px-2 data-highlighted:border-line data-highlighted:bg-raised"
          >
            <span className="flex w-4 shrink-0 text-accent">
              <Combobox.ItemIndicator>
                <Check aria-hidden size={15} strokeWidth={2.5} />
              </Combobox.ItemIndicator>
            </span>
            <span dir="auto" className="min-w-0 truncate">
              {name}
            </span>
          </Combobox.Item>
        )}
      </Combobox.List>
    </Combobox.Root>
  )
}

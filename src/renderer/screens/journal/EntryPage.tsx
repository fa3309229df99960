import { Trans, useLingui } from '@lingui/react/macro'
import { ArrowLeft } from 'lucide-react'
import { useCallback, useEffect, useRef, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { IconButton } from '../../components/IconButton.tsx'
import { Notice } from '../../components/Notice.tsx'
import { SavingState } from '../../components/SavingState.tsx'
import { useToday } from '../../components/use-today.ts'
import type { EntryEditor } from '../../editor/create-editor.ts'
import { EntryText } from '../../editor/EntryText.tsx'
import { WordCount } from '../../editor/WordCount.tsx'
import { onCommand } from '../../state/commands.ts'
import { confirmSaved, flushDrafts, type OpenDraft } from '../../state/drafts.ts'
import { onFocusText, textIsShown } from '../../state/focus-text.ts'
import { goTo } from '../../state/place.ts'
import { EntryMenu } from './EntryMenu.tsx'
import { FocusModeButton, useFocusModeHere } from './FocusModeButton.tsx'
import { DateButton } from './head/DateButton.tsx'
import { MoodButton } from './head/MoodButton.tsx'
import { StarButton } from './head/StarButton.tsx'
import { TagButton } from './head/TagButton.tsx'
import { PromptLine } from './PromptLine.tsx'
import { SharedMark } from './SharedMark.tsx'
import { foundBy, isSearching, useSearch } from './search-store.ts'
import { TitleField } from './TitleField.tsx'

/** How wide a line of the text may be, and the room beside it. */
const column = 'mx-auto max-w-[calc(var(--measure)+4rem)] px-8'

/** The entry one reads and writes. */
export function EntryPage({ draft }: { readonly draft: OpenDraft }) {
  const { t } = useLingui()
  const today = useToday()
  const editor = useRef<EntryEditor | null>(null)
  const [counted, setCounted] = useState<EntryEditor | null>(null)
  const alone = useFocusModeHere()
  const page = useRef<HTMLElement>(null)
  const shown = useRef<string | null>(null)
  const { id, opening, when, title, marks, save } = draft

  const onReady = useCallback(
    (ready: EntryEditor) => {
      setCounted(ready)
      shown.current = id
      if (page.current) page.current.scrollTop = 0
      const words = foundBy(id)
      if (words.length > 0) ready.highlightWords(words)
      textIsShown()
    },
    [id],
  )
  useEffect(
    () =>
      onFocusText((wanted) => {
        if (wanted !== shown.current) return false
        // What it was found by stays in sight.
        editor.current?.focus(foundBy(wanted).length > 0 ? 'last' : 'start')
        return true
      }),
    [],
  )
  const searching = useSearch(isSearching)
  useEffect(() => {
    if (!searching) editor.current?.highlightWords([])
  }, [searching])
  useEffect(() => onCommand('show-saved', () => void confirmSaved()), [])

  return (
    <section ref={page} aria-label={t`Entry`} className="min-w-0 flex-1 overflow-y-auto bg-surface">
      {/* As high as the window at least: a click anywhere below the last line is a click into the text. */}
      <div className="flex min-h-full flex-col">
        {/* The same face and size as the text, so that the head is as wide as the text under it. */}
        <header className="sticky top-0 z-10 bg-surface text-writing font-writing">
          <div className={`${column} flex min-h-14 items-center justify-between gap-4`}>
            <span className={`-ml-2 hidden ${alone ? '' : 'max-[44rem]:block'}`}>
              <IconButton icon={ArrowLeft} label={t`Back to the list`} onClick={() => goTo('/journal')} />
            </span>
            <h2
              className={`-ml-2 flex min-w-0 flex-1 font-interface font-normal ${alone ? 'invisible' : ''}`}
            >
              <DateButton key={id} id={id} when={when} today={today} />
            </h2>
            <div className="flex shrink-0 items-center gap-2 font-interface text-15">
              <SavingState save={save} today={today} />
              <div className={alone ? 'hidden' : 'flex items-center gap-2'}>
                <StarButton starred={marks.starred} />
                <EntryMenu id={id} stored={draft.stored} />
              </div>
            </div>
          </div>
        </header>
        <div className={`${column} flex w-full flex-1 flex-col pt-6 text-writing font-writing`}>
          {save.kind === 'not-saved' && (
            <div className="mb-6 text-15 font-interface">
              <FailureNotice
                failure={save.failure}
                safe={<Trans>What you wrote is still in this window.</Trans>}
              >
                <Button onClick={() => void flushDrafts()}>
                  <Trans>Try again</Trans>
                </Button>
              </FailureNotice>
            </div>
          )}
          {draft.parted && (
            <div className="mb-6 text-15 font-interface">
              <Notice title={<Trans>This entry was changed while you wrote.</Trans>}>
                <p>
                  <Trans>Both versions are kept: what you write here is now an entry of its own.</Trans>
                </p>
              </Notice>
            </div>
          )}
          <PromptLine id={id} title={title} onGone={() => editor.current?.focus('last')} />
          <TitleField title={title} onDone={() => editor.current?.focus('start')} />
          <div className={`mt-1 -ml-2 flex-wrap gap-x-1 ${alone ? 'hidden' : 'flex'}`}>
            <MoodButton key={`${id} moods`} moods={marks.moods} />
            <TagButton key={`${id} tags`} tags={marks.tags} />
            {draft.stored && <SharedMark key={`${id} shared`} id={id} />}
          </div>
          <div className="mt-3 flex flex-1 flex-col">
            <EntryText opening={opening} handle={editor} onReady={onReady} />
          </div>
        </div>
        <footer className="sticky bottom-0 bg-surface text-writing font-writing">
          <div className={column}>
            <div className="-mr-2 flex min-h-10 items-center justify-between font-interface">
              {counted ? <WordCount editor={counted} /> : <span />}
              <FocusModeButton />
            </div>
          </div>
        </footer>
      </div>
    </section>
  )
}

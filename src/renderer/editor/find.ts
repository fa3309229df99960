import { type EditorState, Plugin, PluginKey, TextSelection } from '@milkdown/kit/prose/state'
import { Decoration, DecorationSet, type EditorView } from '@milkdown/kit/prose/view'
import { $prose } from '@milkdown/kit/utils'
import { create } from 'zustand'
import { emptyAtLock } from '../state/vault.ts'
import { bringIntoSight } from './bring-into-sight.ts'
import { type Finder, findText, findWords, type Match } from './find-matches.ts'

interface Find {
  /** `bar`: the find bar looks for it. `search`: the words the entry was found by, shown until somebody writes. */
  readonly by: 'bar' | 'search'
  readonly finder: Finder
  readonly matches: readonly Match[]
  /** Which of them one is at; -1 for none. */
  readonly at: number
  readonly shown: DecorationSet
}

const key = new PluginKey<Find | null>('find')

/** More marks than this help nobody and cost time with every key; the count and the steps know all of them. */
const mostShown = 2_000
/** Milliseconds after the last key until what was typed is looked through. */
const pause = 200

/** Shows what is found in the text, and keeps it right while one writes. */
export const find = $prose(
  () =>
    new Plugin<Find | null>({
      key,
      state: {
        init: () => null,
        apply(transaction, before, _old, state) {
          const next: Find | null | undefined = transaction.getMeta(key)
          if (next !== undefined) return next && decorated(next, state)
          if (!before || !transaction.docChanged) return before
          if (before.by === 'search') return null
          // Moved along at once; looked for anew after a pause.
          return { ...before, shown: before.shown.map(transaction.mapping, transaction.doc) }
        },
      },
      props: { decorations: (state) => key.getState(state)?.shown },
      view: () => {
        let timer: ReturnType<typeof setTimeout> | undefined
        return {
          update(view, before) {
            if (key.getState(view.state) !== key.getState(before))
              useFound.setState({ found: foundIn(view.state) })
            if (view.state.doc === before.doc || !key.getState(view.state)) return
            clearTimeout(timer)
            timer = setTimeout(() => lookAgain(view), pause)
          },
          destroy: () => clearTimeout(timer),
        }
      },
    }),
)

function decorated(find: Find, { doc }: EditorState): Find {
  const from = Math.max(0, Math.min(find.at - mostShown / 2, find.matches.length - mostShown))
  const marks = find.matches.slice(from, from + mostShown).map((match, index) =>
    Decoration.inline(match.from, match.to, {
      class: from + index === find.at ? 'found-here' : 'found',
    }),
  )
  return { ...find, shown: DecorationSet.create(doc, marks) }
}

function lookAgain(view: EditorView): void {
  if (view.isDestroyed) return
  const now = key.getState(view.state)
  if (!now) return
  const matches = now.finder(view.state.doc)
  const here = matches.findIndex(({ to }) => to >= view.state.selection.from)
  view.dispatch(view.state.tr.setMeta(key, { ...now, matches, at: now.at < 0 ? -1 : here }))
}

/** How many there are, and which of them one is at (from 1; 0 for none). Null while nothing is looked for. */
export interface Found {
  readonly count: number
  readonly at: number
}

/** What the find bar says. */
export const useFound = create<{ readonly found: Found | null }>(() => ({ found: null }))

export function foundIn(state: EditorState): Found | null {
  const now = key.getState(state)
  return now ? { count: now.matches.length, at: now.at + 1 } : null
}

/** Looks for what is typed in the find bar, from the cursor on, and goes to the first one. */
export function lookFor(view: EditorView, typed: string): void {
  const finder = findText(typed)
  if (!finder) {
    stopFinding(view)
    return
  }
  const matches = finder(view.state.doc)
  const from = view.state.selection.from
  const at =
    matches.length === 0
      ? -1
      : Math.max(
          0,
          matches.findIndex((match) => match.from >= from),
        )
  goTo(view, { by: 'bar', finder, matches, at, shown: DecorationSet.empty })
}

/** Goes to the next or the one before, round the end. */
export function step(view: EditorView, direction: 1 | -1): void {
  const now = key.getState(view.state)
  if (!now || now.matches.length === 0) return
  const { length } = now.matches
  goTo(view, { ...now, at: (now.at + direction + length) % length })
}

/** The cursor goes along, so that whoever leaves the find bar writes on where they were looking. */
function goTo(view: EditorView, find: Find): void {
  const { tr } = view.state
  const match = find.matches[find.at]
  if (match) tr.setSelection(TextSelection.create(tr.doc, match.from, match.to))
  view.dispatch(tr.setMeta(key, find))
  if (match) bringIntoSight(view, match.from)
}

/** Takes the marks away. */
export function stopFinding(view: EditorView): void {
  if (key.getState(view.state)) view.dispatch(view.state.tr.setMeta(key, null))
}

/** Marks the words an entry was found by and brings the first one into sight; without words, takes those marks away. They go with the first change. */
export function showFound(view: EditorView, words: readonly string[]): void {
  const finder = findWords(words)
  if (!finder) {
    // What the find bar looks for stays.
    if (key.getState(view.state)?.by === 'search') stopFinding(view)
    return
  }
  const matches = finder(view.state.doc)
  const [first] = matches
  const { tr } = view.state
  if (first) tr.setSelection(TextSelection.create(tr.doc, first.from))
  view.dispatch(tr.setMeta(key, { by: 'search', finder, matches, at: -1, shown: DecorationSet.empty }))
  if (first) bringIntoSight(view, first.from)
}

emptyAtLock(() => useFound.setState({ found: null }))

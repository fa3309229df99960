import type { ResolvedPos } from '@milkdown/kit/prose/model'
import { type Command, Plugin, PluginKey } from '@milkdown/kit/prose/state'
import { $prose } from '@milkdown/kit/utils'
import { type Quotes, quotesOf } from './quotes-of-language.ts'

/** The last mark that was made smart, as long as nothing else has happened since. */
interface MadeSmart {
  readonly from: number
  readonly to: number
  readonly straight: string
}

const key = new PluginKey<MadeSmart | null>('smart-quotes')

/**
 * Straight quotation marks become those of a language as they are typed. Undo right afterwards gives back the
 * straight one, and nothing else; in code they stay as they are, and a word that is being composed is left alone.
 * Two hyphens stay two hyphens: three of them and a space are a rule, and what is typed should not be guessed at.
 * @param language asked at every mark, null for straight ones
 */
export function smartQuotes(language: () => string | null) {
  return $prose(
    () =>
      new Plugin<MadeSmart | null>({
        key,
        state: {
          init: () => null,
          apply: (transaction, before) =>
            transaction.getMeta(key) ?? (transaction.docChanged || transaction.selectionSet ? null : before),
        },
        props: {
          handleTextInput(view, from, to, text) {
            const isFigure = /^\d$/.test(text)
            if (view.composing || (text !== '"' && text !== "'" && !isFigure)) return false
            const wanted = language()
            const marks = wanted === null ? null : quotesOf(wanted)
            const { state } = view
            const $from = state.doc.resolve(from)
            if (marks === null || isCode($from)) return false
            const before = textBefore($from)
            if (isFigure) {
              if (!/(?:^|\s)‘$/.test(before)) return false
              // What began before a figure was the apostrophe of a year: ’90.
              view.dispatch(state.tr.insertText(`’${text}`, from - 1, to).scrollIntoView())
              return true
            }
            const smart = text === '"' ? double(before, marks) : single(before, marks)
            const tr = state.tr.insertText(smart, from, to)
            tr.setMeta(key, { from, to: from + smart.length, straight: text } satisfies MadeSmart)
            view.dispatch(tr.scrollIntoView())
            return true
          },
        },
      }),
  )
}

/** Gives back the straight mark that became a smart one with the last key. */
export const straightenQuote: Command = (state, dispatch) => {
  const made = key.getState(state)
  if (!made) return false
  dispatch?.(state.tr.insertText(made.straight, made.from, made.to))
  return true
}

function isCode($place: ResolvedPos): boolean {
  return $place.parent.type.spec.code === true || $place.marks().some(({ type }) => type.spec.code === true)
}

/** The words before a place in its block; what is no word there, a line break for one, is a space. */
function textBefore($place: ResolvedPos): string {
  return $place.parent.textBetween(
    Math.max(0, $place.parentOffset - 1000),
    $place.parentOffset,
    undefined,
    ' ',
  )
}

/** After nothing, a space, a bracket, a dash or an opening mark a quotation begins. */
const beforeWords = /(?:^|[\s([{<\u2012-\u2015/¿¡„“‚‘«‹])$/u

function double(before: string, marks: Quotes): string {
  // In French a space is typed before the closing mark.
  if (marks.close.length > 1 && /[ \u00a0]$/.test(before) && isOpen(before, '«', '»')) return '»'
  return begins(before, marks) ? marks.open : marks.close
}

/** After a letter or a figure it is an apostrophe, unless it ends an inner quotation. */
function single(before: string, marks: Quotes): string {
  if (begins(before, marks)) return marks.innerOpen
  return isOpen(before, marks.innerOpen, marks.innerClose) ? marks.innerClose : '’'
}

function begins(before: string, marks: Quotes): boolean {
  if (!beforeWords.test(before)) return false
  // Some languages close with the mark that others open with.
  const words = before.slice(0, -1)
  if (before.endsWith(marks.close))
    return marks.close === marks.open || !isOpen(words, marks.open, marks.close)
  if (before.endsWith(marks.innerClose)) return !isOpen(words, marks.innerOpen, marks.innerClose)
  return true
}

const isOpen = (before: string, open: string, close: string): boolean =>
  open !== close && before.lastIndexOf(open) > before.lastIndexOf(close)

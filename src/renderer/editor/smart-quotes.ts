import type { ResolvedPos } from '@milkdown/kit/prose/model'
import { type Command, Plugin, PluginKey, type Transaction } from '@milkdown/kit/prose/state'
import { $prose } from '@milkdown/kit/utils'
import { beginsWithApostrophe } from './leading-apostrophes.ts'
import { type Quotes, quotesOf } from './quotes-of-language.ts'

/** The last mark that was made smart, as long as nothing else has happened since. */
interface MadeSmart {
  readonly from: number
  readonly to: number
  /** What stood there, or would have. */
  readonly before: string
  /** What was typed is the mark itself, or something behind it that showed what it is. */
  readonly by: 'mark' | 'word'
}

const key = new PluginKey<MadeSmart | null>('smart-quotes')

/**
 * Straight quotation marks become those of a language as they are typed, and an opening one an apostrophe when the
 * word after it shows that it is one (’90, ’tis). Undo right afterwards gives back what was there, and nothing else;
 * in code they stay as they are, and a word that is being composed is left alone.
 * Two hyphens stay two hyphens: three of them and a space are a rule, and what is typed should not be guessed at.
 * @param language asked at every mark and at the end of every word, null for straight ones
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
            const isMark = text === '"' || text === "'"
            if (view.composing || (!isMark && !/^[^\p{L}\p{M}]$/u.test(text))) return false
            const wanted = language()
            const marks = wanted === null ? null : quotesOf(wanted)
            const { state } = view
            const $from = state.doc.resolve(from)
            if (wanted === null || marks === null || isCode($from)) return false
            const before = textBefore($from)
            const apostrophe = text === "'" ? null : apostropheIn(before, text, marks, wanted)
            if (!isMark && apostrophe === null) return false
            const smart = text === '"' ? double(before, marks) : single(before, marks)
            const typed = isMark ? smart : text
            const tr = state.tr.insertText(typed, from, to)
            if (apostrophe !== null) makeApostrophe(tr, from - apostrophe)
            else
              tr.setMeta(key, { from, to: from + typed.length, before: text, by: 'mark' } satisfies MadeSmart)
            view.dispatch(tr.scrollIntoView())
            return true
          },
          handleKeyDown(view, { key: name }) {
            const { state } = view
            const { empty, $from } = state.selection
            const wanted = name === 'Enter' && empty && !view.composing ? language() : null
            const marks = wanted === null || isCode($from) ? null : quotesOf(wanted)
            if (wanted === null || marks === null) return false
            const apostrophe = apostropheIn(textBefore($from), '\n', marks, wanted)
            if (apostrophe !== null) view.dispatch(makeApostrophe(state.tr, $from.pos - apostrophe))
            // The line still ends.
            return false
          },
        },
      }),
  )
}

/**
 * How far before the cursor an opening mark stands that was an apostrophe, told by what is typed after it: a figure, for
 * a year, or the end of a word that begins with one. Null for none.
 */
function apostropheIn(before: string, typed: string, { innerOpen }: Quotes, language: string): number | null {
  const [, mark, word = ''] = /(?:^|[\s([{<\u2012-\u2015/“„«])([‘‚])([\p{L}’]*)$/u.exec(before) ?? []
  if (mark !== innerOpen) return null
  const isOne = /^\d$/.test(typed)
    ? word === '' && /(?:^|[\s(])‘$/.test(before)
    : beginsWithApostrophe(word, language)
  return isOne ? word.length + 1 : null
}

function makeApostrophe(tr: Transaction, at: number): Transaction {
  const before = tr.doc.textBetween(at, at + 1)
  const { schema } = tr.doc.type
  tr.replaceWith(at, at + 1, schema.text('’', tr.doc.nodeAt(at)?.marks))
  return tr.setMeta(key, { from: at, to: at + 1, before, by: 'word' } satisfies MadeSmart)
}

/** Gives back what became a smart mark with the last key. */
export const straightenQuote: Command = (state, dispatch) => {
  const made = key.getState(state)
  if (!made) return false
  // The cursor stays behind what was typed after the mark.
  dispatch?.(
    state.tr.replaceWith(
      made.from,
      made.to,
      state.schema.text(made.before, state.doc.nodeAt(made.from)?.marks),
    ),
  )
  return true
}

/** For Backspace, which deletes a mark that was typed: what was guessed from a word it takes back first. */
export const takeBackApostrophe: Command = (state, dispatch) =>
  key.getState(state)?.by === 'word' && straightenQuote(state, dispatch)

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

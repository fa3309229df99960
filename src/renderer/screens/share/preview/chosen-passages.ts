import { partWords } from '#shared/part-words.ts'
import { type PlacedWords, passageAt } from '#shared/passage-at.ts'
import type { ShareDocument } from '#shared/share.ts'

/** Words chosen in one part of a document, as they stand in it before anything is left out of it. */
export interface ChosenPassage extends Omit<PlacedWords, 'near'> {
  readonly part: string
  readonly near?: PlacedWords['near'] | undefined
}

/**
 * What is selected of a drawn document, one passage for each part: without space at its ends, and with the whole of
 * whatever a mark in it stands for.
 * @param article in which a document of `applyOmissions`, `drawn`, is shown
 * @param document before anything was left out of it
 */
export function chosenPassages(
  article: Element,
  range: Range,
  document: ShareDocument,
): readonly ChosenPassage[] {
  const chosen: ChosenPassage[] = []
  for (const section of article.querySelectorAll<HTMLElement>('[data-part]')) {
    if (!range.intersectsNode(section)) continue
    const part = document.parts.find(({ id }) => id === section.dataset.part)
    const places = [...section.querySelectorAll<HTMLElement>('[data-at]')].flatMap((run) =>
      placeIn(run, range),
    )
    if (part === undefined || places.length === 0) continue
    const words = partWords(part)
    let from = Math.min(...places.map((place) => place.from))
    let to = Math.max(...places.map((place) => place.to))
    ;[from, to] = wholeSigns(words, from, to)
    while (from < to && /\s/u.test(words[from] ?? '')) from += 1
    while (from < to && /\s/u.test(words[to - 1] ?? '')) to -= 1
    if (from === to) continue
    const { near, ...place } = passageAt(words, from, to)
    // What is said of the document says something else beside it with each thing that is left out.
    chosen.push({ part: part.id, ...place, ...(part.id !== 'included' && { near }) })
  }
  return chosen
}

function placeIn(run: HTMLElement, range: Range): readonly { readonly from: number; readonly to: number }[] {
  if (!range.intersectsNode(run)) return []
  const at = Number(run.dataset.at)
  const length = run.textContent?.length ?? 0
  const first = run.contains(range.startContainer)
    ? lettersBefore(run, range.startContainer, range.startOffset)
    : 0
  const last = run.contains(range.endContainer)
    ? lettersBefore(run, range.endContainer, range.endOffset)
    : length
  if (first >= last) return []
  if (run.dataset.mark !== undefined) return [{ from: at, to: Number(run.dataset.until) }]
  return [{ from: at + first, to: at + last }]
}

function lettersBefore(run: HTMLElement, node: Node, offset: number): number {
  const before = run.ownerDocument.createRange()
  before.selectNodeContents(run)
  before.setEnd(node, offset)
  return before.toString().length
}

const signs = new Intl.Segmenter()
/** UTF-16 units around an end in which the sign it is in begins and ends: more than families of emoji have. */
const signReach = 64

/** A place that halves no sign: no accent stays of a letter, and nobody of a family. */
function wholeSigns(words: string, from: number, to: number): [from: number, to: number] {
  const sign = (at: number) => {
    const start = Math.max(at - signReach, 0)
    const found = signs.segment(words.slice(start, at + signReach)).containing(at - start)
    return found && found.index + start < at ? { from: found.index + start, segment: found.segment } : null
  }
  const [first, last] = [sign(from), sign(to)]
  return [first?.from ?? from, last ? last.from + last.segment.length : to]
}

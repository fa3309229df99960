import { type FoundName, findNames } from './find-names.ts'
import type { Omission } from './omission.ts'
import { plainWords } from './part-words.ts'
import type { OmissionMarks } from './share.ts'
import { type NamedSpan, sliced } from './slice-spans.ts'
import { visibleLine } from './visible-text.ts'

type Name = Extract<Omission, { readonly kind: 'name' }>

/** What belongs to a word after a name, so that "[name changed]" does not come between: s, 's, or what a hyphen joins. */
const tail = /^(?:[sS](?![\p{L}\p{M}\p{N}]))?(?:[-‐‑][\p{L}\p{M}]+|['’ʼ](?:s(?![\p{L}\p{M}]))?)*/u

/** Names that are changed wherever they stand in a document. */
export class NameChanges {
  /** In how many places each stood, by its id. */
  readonly places = new Map<string, number>()
  readonly #names: readonly Name[]
  readonly #mark: string

  constructor(omissions: readonly Omission[], { nameChanged }: OmissionMarks) {
    // Of two changes of one name the later counts, in whichever order they are given.
    this.#names = omissions
      .filter((omission) => omission.kind === 'name')
      .toSorted((one, other) => (one.id < other.id ? 1 : -1))
    this.#mark = ` ${nameChanged}`
  }

  /** A text of the frame in which names are changed and nothing is said about it. */
  text(text: string): string {
    return plainWords(this.line([{ text }], null))
  }

  /**
   * A line in which names are changed; the same line if there are none.
   * @param said the ids of changes that this part has told of already; null to tell of none
   */
  line(spans: readonly NamedSpan[], said: Set<string> | null, counted = true): readonly NamedSpan[] {
    if (this.#names.length === 0) return spans
    const text = spans.map((span) => (span.fixed ? '\uFFFC'.repeat(span.text.length) : span.text)).join('')
    const found = findNames(text, this.#names)
    if (found.length === 0) return spans
    const changed: NamedSpan[] = []
    let end = 0
    for (const [at, place] of found.entries()) {
      const name = this.#names[place.name]
      if (name === undefined) continue
      if (counted) this.places.set(name.id, (this.places.get(name.id) ?? 0) + 1)
      const stopped = text[place.to] === '.'
      changed.push(...sliced(spans, end, place.from), instead(spans, place, name, stopped))
      end = place.to
      if (!name.marked || said === null || said.has(name.id)) continue
      said.add(name.id)
      const limit = found[at + 1]?.from ?? text.length
      end += tail.exec(text.slice(end, limit))?.[0].length ?? 0
      changed.push(...sliced(spans, place.to, end), this.#told(spans, end, name))
    }
    return [...changed, ...sliced(spans, end, text.length)]
  }

  #told(spans: readonly NamedSpan[], end: number, { id }: Name): NamedSpan {
    const until = sliced(spans, end - 1, end).at(-1)?.until
    const place = until === undefined ? {} : { at: until, until }
    return { text: this.#mark, omission: id, fixed: true, ...place }
  }
}

/**
 * The new name in the style of the old one's first letter.
 * @param stopped whether a full stop comes next: "A." brings its own
 */
function instead(
  spans: readonly NamedSpan[],
  { from, to }: FoundName,
  name: Name,
  stopped: boolean,
): NamedSpan {
  const old = sliced(spans, from, to)
  const until = old.at(-1)?.until
  return {
    ...old[0],
    text: stopped ? visibleLine(name.instead).replace(/(?<=.)\.$/u, '') : visibleLine(name.instead),
    omission: name.id,
    ...(until !== undefined && { until }),
  }
}

import type { MarkedText } from '#shared/entry.ts'

/** Words of an entry with what was searched for marked. */
export function MarkedWords({ words }: { readonly words: readonly MarkedText[] }) {
  return words.map(({ text, hit }, at) => {
    const key = `${at} ${text.length}`
    return hit ? <mark key={key}>{text}</mark> : <span key={key}>{text}</span>
  })
}

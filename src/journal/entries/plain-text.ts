// Block marks at the start of a line: quotes, list marks, ticks, headings. They nest, hence the repetition.
const blockMarks =
  /^(?:[ \t]*(?:>|#{1,6}(?=[ \t]|$)|[-+*](?=[ \t]|$)(?:[ \t]+\[[ xX]\](?=[ \t]))?|\d{1,9}[.)](?=[ \t]|$)))+[ \t]?/gm
// Lines that are only marks: fences with their language, rules, underlines of headings, the line under a table's head.
const markLines = /^[ \t]*(?:`{3,}.*|~{3,}.*|[-*_=|:\t ]*[-*_=]{2,}[-*_=|:\t ]*)$/gm
const inlineMarks =
  /\\([!-/:-@[-`{-~])|&(#\d{1,7}|#[xX][\da-fA-F]{1,6}|\w{2,8});|!?\[([^\]\n]*)\]\([^)\n]*\)|<((?:https?|mailto):[^>\s]*)>|<br ?\/?>|`+|~~|(?<!\s)\*+|\*+(?!\s|$)|(?<![\p{L}\p{N}])_+(?!\s|$)|(?<!\s)_+(?![\p{L}\p{N}])/gu
/** Anything but single spaces between words; at the ends there may be none either. */
const spread = /[^\S ]|\|| {2}/
const anyMark = /[\\&[<`~*_>#=+\-\d]/

const namedCharacters: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
}

/**
 * Markdown as words on one line, for lists and search results. A guess at what a reader would see, made by rule
 * and not by a parser: a list shows fifty texts at once, and a stray mark in a preview hurts nobody.
 */
export function plainText(markdown: string): string {
  const words = anyMark.test(markdown)
    ? markdown.replace(markLines, '').replace(blockMarks, '').replace(inlineMarks, withoutMark)
    : markdown
  return spread.test(words) || words.startsWith(' ') || words.endsWith(' ')
    ? words.replace(/[\s|]+/gu, ' ').trim()
    : words
}

function withoutMark(mark: string, escaped?: string, character?: string, label?: string, address?: string) {
  if (escaped !== undefined) return escaped
  if (character !== undefined) return characterNamed(character) ?? mark
  // A picture stands on a line of its own, whatever it was put beside.
  if (label !== undefined) return mark.startsWith('!') ? ` ${label} ` : label
  if (address !== undefined) return address
  return mark.startsWith('<br') ? ' ' : ''
}

function characterNamed(name: string): string | undefined {
  if (!name.startsWith('#')) return namedCharacters[name]
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined
}

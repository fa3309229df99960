/** One piece of a page's text as pdf.js hands it out. */
export type TextPiece =
  | { readonly str: string; readonly transform: readonly number[] }
  | { readonly type: string; readonly tag?: string; readonly id?: string | null }

/**
 * Pieces whose base lines are this close (in points) stand on one line: marks above and below letters are pieces of
 * their own, raised or lowered by up to half an em. The lines of our smallest type stand 13 points apart.
 */
const sameLine = 6

/**
 * The lines of a page, in the order of its instructions.
 * @param replacements the texts of the page's `/Span` marks, in order: see [Note: replaced text]. Where the marks and
 *   the texts do not pair up, or a mark covers more than the one letter or sign it is there for, the line shows it as
 *   U+FFFD, which no document holds.
 */
export function linesOf(pieces: readonly TextPiece[], replacements: readonly string[]): readonly string[] {
  const lines: { readonly height: number; text: string }[] = []
  const open: (string | null)[] = []
  const waiting = replacements.values()
  let covered = ''

  const lineAt = (height: number) => {
    const last = lines.at(-1)
    if (last !== undefined && Math.abs(last.height - height) <= sameLine) return last
    const line = { height, text: '' }
    lines.push(line)
    return line
  }
  const write = (text: string) => {
    const line = lines.at(-1) ?? lineAt(0)
    line.text += text
  }

  for (const piece of pieces) {
    if ('str' in piece) {
      // An empty piece marks the end of a line and stands nowhere.
      if (piece.str === '') continue
      const line = lineAt(piece.transform[5] ?? 0)
      if (open.some((replacement) => replacement !== null)) covered += piece.str
      else line.text += piece.str
    } else if (piece.type === 'endMarkedContent') {
      const replacement = open.pop()
      if (typeof replacement !== 'string') continue
      write(coversOneSign(covered, replacement) ? replacement : '\uFFFD')
      covered = ''
    } else {
      const replaces = piece.tag === 'Span' && (piece.id ?? null) === null
      open.push(replaces ? (waiting.next().value ?? '\uFFFD') : null)
    }
  }
  if (waiting.next().done !== true) lines.push({ height: 0, text: '\uFFFD' })
  return lines.map((line) => line.text)
}

/** Whether the glyphs under a mark can be those of one sign, so that no other words are hidden beneath it. */
function coversOneSign(covered: string, replacement: string): boolean {
  const glyphs = [...covered.replace(/\s/gu, '')].length
  return glyphs <= Math.max(4, 2 * [...replacement].length)
}

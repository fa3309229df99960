import { type IRunOptions, TextRun } from 'docx'
import type { Span } from '#shared/share.ts'

const rightToLeftLetter =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}]/u
/** Words read from right to left, with what stands between two of them. */
const rightToLeftWords =
  /([\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}](?:[^\p{L}\p{N}]*[\p{M}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}]+)*)/u

/** Whether a paragraph is read from right to left: its first letter says so. */
export function isRightToLeft(text: string): boolean {
  const [first] = /\p{L}/u.exec(text) ?? []
  return first !== undefined && rightToLeftLetter.test(first)
}

/** Words as Word has them: runs of one style and one direction each, and line breaks between them. */
export function wordRuns(spans: readonly Span[]): readonly TextRun[] {
  return spans.flatMap(({ text, bold, italic, struck, code }) => {
    const style: IRunOptions = {
      ...(bold && { bold, boldComplexScript: true }),
      ...(italic && { italics: italic, italicsComplexScript: true }),
      ...(struck && { strike: struck }),
      ...(code && { font: 'Courier New' }),
    }
    return wordText(text)
      .split('\n')
      .flatMap((words, at) => [
        ...(at === 0 ? [] : [new TextRun({ break: 1 })]),
        ...words
          .split(rightToLeftWords)
          .filter((piece) => piece !== '')
          .map(
            (piece) =>
              new TextRun({
                ...style,
                text: piece,
                ...(rightToLeftLetter.test(piece) && { rightToLeft: true }),
              }),
          ),
      ])
  })
}

/** Two characters that mean nothing and that no XML may hold stand as the sign for such. */
export const wordText = (text: string): string => text.replace(/[\uFFFE\uFFFF]/gu, '\uFFFD')

import { styleAttribute } from './pasted-html.ts'
import { nestLists, tasksOf } from './pasted-lists.ts'
import { tidyTables } from './pasted-tables.ts'
import { rename } from './rename-element.ts'
import { wordLists } from './word-lists.ts'

/**
 * Makes of what Word, Google Docs, LibreOffice and pages of the web put on the clipboard the few elements an entry
 * knows, so that their structure survives: Word's lists are paragraphs that look like lists, Google's nested lists
 * stand beside their items, and both mean an empty line where they write a break. Looks are not kept at all.
 * @param root the pasted part of a document that loads nothing and runs nothing; changed in place
 */
export function tidyPasted(root: ParentNode): void {
  // What was copied in an entry says so, and is tidy.
  if (root.querySelector('[data-pm-slice]')) return
  removeHidden(root)
  wordLists(root)
  nestLists(root)
  tasksOf(root)
  tidyTables(root)
  titleAsHeading(root)
  blankLines(root)
}

/** What a style says about an element, where `pasted-html.ts` has put it. */
const says = (element: Element, what: RegExp): boolean =>
  what.test(element.getAttribute(styleAttribute) ?? '')

/** Parts nobody saw where they were copied: Word's comments, the hidden texts of pages. */
function removeHidden(root: ParentNode): void {
  const hidden = /display\s*:\s*none|mso-hide\s*:\s*all|mso-element\s*:\s*(?:comment|footnote-separator)/i
  for (const element of root.querySelectorAll(`[hidden], [${styleAttribute}], .msocomanchor, .msocomtxt`))
    if (element.matches('[hidden], .msocomanchor, .msocomtxt') || says(element, hidden)) element.remove()
}

function titleAsHeading(root: ParentNode): void {
  for (const title of root.querySelectorAll('p.MsoTitle, p[role="heading"], div[role="heading"]')) {
    const level = Math.min(6, Math.max(1, Number(title.getAttribute('aria-level') ?? 1)))
    rename(title, `h${level}`)
  }
}

const block = 'p, div, h1, h2, h3, h4, h5, h6, ul, ol, table, blockquote, pre, hr, li'

/**
 * A break between two blocks, or a paragraph with nothing but a space in it, is an empty line. Of several one is
 * kept: in an entry paragraphs stand apart without them. At the ends there are none.
 */
function blankLines(root: ParentNode): void {
  for (const mark of root.querySelectorAll('.Apple-interchange-newline')) mark.remove()
  for (const space of root.querySelectorAll('.Apple-converted-space')) space.replaceWith(' ')
  for (const lineBreak of root.querySelectorAll('br')) {
    const { previousElementSibling: before, nextElementSibling: after } = lineBreak
    const alone = !isText(lineBreak.previousSibling) && !isText(lineBreak.nextSibling)
    const beside = (element: Element | null) => element === null || element.matches(`${block}, br`)
    if (alone && (before || after) && beside(before) && beside(after)) rename(lineBreak, 'p')
  }
  const blank = [...root.querySelectorAll('p')].filter(isBlank)
  for (const paragraph of blank) {
    paragraph.replaceChildren()
    const before = paragraph.previousElementSibling
    const needless = before === null || paragraph.nextElementSibling === null || isBlank(before)
    if (needless && !paragraph.closest('li, td, th')) paragraph.remove()
  }
}

const isText = (node: ChildNode | null): boolean =>
  node?.nodeType === 3 && (node.textContent ?? '').trim() !== ''

const isBlank = (element: Element): boolean =>
  element.localName === 'p' &&
  (element.textContent ?? '').trim() === '' &&
  element.querySelector('img') === null

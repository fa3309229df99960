import { styleAttribute } from './pasted-html.ts'

/** "mso-list: l0 level2 lfo1": which list, and how deep in it. */
const place = /mso-list\s*:\s*(l\d+)\s+level(\d+)/i
const markStyle = /mso-list\s*:\s*ignore/i

interface ItemPlace {
  readonly list: string
  readonly level: number
  readonly ordered: boolean
  readonly start: number
}

/** Makes lists of Word's list paragraphs, which say only in their style that they are items, and carry their marks as text. */
export function wordLists(root: ParentNode): void {
  /** The lists that are open, the outermost first, each with the place of its last item. */
  let open: { readonly element: Element; readonly list: string; readonly level: number }[] = []
  let last: Element | null = null
  for (const paragraph of root.querySelectorAll(`[${styleAttribute}*="mso-list"]`)) {
    const item = takePlace(paragraph)
    if (!item) continue
    // A numbered heading stays a heading; its number was a mark.
    if (paragraph.localName !== 'p' && paragraph.localName !== 'div') continue
    const goesOn = last !== null && follows(paragraph, last)
    if (!goesOn) open = []
    while (open.length > 0 && (open.at(-1)?.level ?? 0) > item.level) open.pop()
    const current = open.at(-1)
    if (current && current.level === item.level && current.list !== item.list) open.pop()
    const parent = open.at(-1)
    const list =
      parent?.level === item.level ? parent.element : beginList(paragraph, item, parent?.element ?? null)
    if (parent?.element !== list) open.push({ element: list, list: item.list, level: item.level })
    const entry = paragraph.ownerDocument.createElement('li')
    entry.append(paragraph)
    list.append(entry)
    last = open[0]?.element ?? null
  }
}

/** Whether nothing but space stands between a list and a paragraph. */
function follows(paragraph: Element, list: Element): boolean {
  let before = paragraph.previousSibling
  while (before && before.nodeType !== 1 && (before.textContent ?? '').trim() === '')
    before = before.previousSibling
  return before === list
}

/** In the last item of the list around it, or where the paragraph stands. */
function beginList(paragraph: Element, { ordered, start }: ItemPlace, around: Element | null): Element {
  const list = paragraph.ownerDocument.createElement(ordered ? 'ol' : 'ul')
  if (ordered && start !== 1) list.setAttribute('start', String(start))
  if (around?.lastElementChild) around.lastElementChild.append(list)
  else paragraph.before(list)
  return list
}

/** Reads where an item belongs and takes its mark out of its words. Null for what is no item. */
function takePlace(paragraph: Element): ItemPlace | null {
  const found = place.exec(paragraph.getAttribute(styleAttribute) ?? '')
  if (!found) return null
  const mark = [...paragraph.querySelectorAll(`[${styleAttribute}]`)].find((span) =>
    markStyle.test(span.getAttribute(styleAttribute) ?? ''),
  )
  const text = (mark?.textContent ?? '').trim()
  mark?.remove()
  const number = /^\(?(\d+)[.)]/.exec(text)?.[1]
  return {
    list: found[1] ?? '',
    level: Number(found[2]),
    ordered: /^\(?(?:\d+|[a-z]{1,5})[.)]/i.test(text),
    start: number === undefined ? 1 : Number(number),
  }
}

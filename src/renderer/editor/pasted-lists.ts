/** Puts a list that stands beside the items of another one into the item before it: Google Docs writes nested lists so. */
export function nestLists(root: ParentNode): void {
  for (const list of root.querySelectorAll(':is(ul, ol) > :is(ul, ol)')) {
    const before = list.previousElementSibling
    if (before?.localName === 'li') before.append(list)
    else if (before && /^[uo]l$/.test(before.localName)) before.append(...list.childNodes)
    else {
      const item = list.ownerDocument.createElement('li')
      list.replaceWith(item)
      item.append(list)
    }
  }
}

/** Tasks: of Google Docs (an item with the role of a checkbox) and of pages (an item that begins with a real one). */
export function tasksOf(root: ParentNode): void {
  for (const item of root.querySelectorAll('li')) {
    const box = item.querySelector(
      ':scope > input[type="checkbox"], :scope > :is(p, label) > input[type="checkbox"]',
    )
    const state = item.getAttribute('aria-checked') ?? (box ? String(box.hasAttribute('checked')) : null)
    if (state === null) continue
    item.setAttribute('data-item-type', 'task')
    item.setAttribute('data-checked', state)
    box?.remove()
  }
}

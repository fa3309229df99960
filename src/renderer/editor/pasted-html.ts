/** Where the words of a pasted style attribute wait for the schema to read them. */
export const styleAttribute = 'data-pasted-style'

const hiddenParts = /<!--[\s\S]*?-->|<(style|script|template)\b[\s\S]*?<\/\1\s*>/gi
const tag = /<[a-z][^>]*>/gi
const styleName = /([\s"'/])style(?=\s*=)/gi
const handlerName = /([\s"'/])on[a-z]+(?=\s*=)/gi

/**
 * Takes out of pasted HTML what the window's policy would refuse anyway, and with a complaint: styles, scripts and
 * handlers. It is a broom and not a wall: what slips past it is refused by the policy, and what has no place in the
 * entry's schema never reaches the text. The words of a style are kept aside, since "bold" may be said there.
 */
export function withoutRefusedParts(html: string): string {
  return html
    .replace(hiddenParts, '')
    .replace(tag, (found) =>
      found.replace(styleName, `$1${styleAttribute}`).replace(handlerName, '$1data-refused'),
    )
}

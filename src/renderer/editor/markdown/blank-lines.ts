/**
 * [Note: blank lines] Markdown has no blank lines: any number of them only separates two paragraphs. A person who
 * leaves two lines free in a journal means it, so each empty paragraph is written as `<br />`, alone on its line.
 * That is Milkdown's convention, every other reader shows it as a gap, and no typed text can be mistaken for it,
 * because a typed `<` is always escaped. Three places need more:
 *
 * - Empty paragraphs at the very end are written as one more newline each: the most common case stays plain Markdown.
 * - A paragraph of nothing but line breaks has one tag more than breaks, so that it differs from an empty one.
 * - A line break that ends its paragraph is a tag, because a backslash there would be a backslash.
 */
export const lineBreakTag = '<br />'

/** True for the ways other programs write the same tag. */
export const isLineBreakTag = (html: string): boolean => /^<br *\/?>$/i.test(html.trim())

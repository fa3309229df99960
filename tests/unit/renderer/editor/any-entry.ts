import type { Mark, Node, Schema } from '@milkdown/kit/prose/model'
import fc from 'fast-check'

/** Pieces that would be markup if nobody took care, between words of many scripts. */
const pieces = [
  ...[
    'a',
    'word',
    'trust',
    'Ελλ',
    'жизнь',
    '日本',
    'اليوم',
    'é',
    'e\u0301',
    '👩‍👧',
    '\u00a0',
    '\u200d',
    '\u202e',
    '\ufeff',
    '\u2028',
  ],
  ...[
    '1.',
    '1986.',
    '12)',
    '#',
    '##',
    '-',
    '+',
    '*',
    '**',
    '_',
    '__',
    '~',
    '~~',
    '`',
    '```',
    '>',
    '|',
    '---',
    '===',
    '\\',
    '!',
  ],
  ...[
    ' ',
    '  ',
    '\t',
    '<',
    '<b>',
    '<br />',
    '<!--',
    '&amp;',
    '&',
    '[',
    '](',
    '[ ]',
    '![',
    ':',
    'http://x.y',
    'me@x.org',
    '(',
    ')',
  ],
  ...['"', "'", '…', '=', '{', '}', '$', '%', '\u3000'],
]

/** Text as a keyboard can type it: anything but line ends, control characters and non-characters. */
export const typedText = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...pieces) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 5 }).map(asTyped) },
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''))

function asTyped(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
  return text.replace(/[\0-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]/g, '').toWellFormed()
}

/** Whole entries of one schema: paragraphs with line breaks and blank ones among them, and everything else there is. */
export function anyEntry(schema: Schema) {
  const text = (marks: readonly Mark[]) =>
    typedText.map((typed) => (typed === '' ? [] : [schema.text(typed, marks)]))
  const someMarks = fc
    .subarray(['strong', 'emphasis', 'strike_through', 'inlineCode'], { maxLength: 2 })
    .map((names) => names.reduce<readonly Mark[]>((set, name) => schema.mark(name).addToSet(set), []))
  const lineBreak = fc.constant([schema.node('hardbreak')])
  const words = (run: fc.Arbitrary<Node[]>) =>
    fc
      .array(fc.oneof({ weight: 4, arbitrary: run }, { weight: 1, arbitrary: lineBreak }), { maxLength: 5 })
      .map((runs) => runs.flat())
  const plain = words(text([]))
  const marked = words(someMarks.chain(text))
  const paragraph = (content: fc.Arbitrary<Node[]>) =>
    content.map((nodes) => schema.node('paragraph', null, nodes))
  const some = <Value>(one: fc.Arbitrary<Value>) => fc.array(one, { minLength: 1, maxLength: 3 })

  const { block } = fc.letrec<{ block: Node; item: Node }>((tie) => ({
    block: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      paragraph(fc.oneof(plain, marked)),
      fc
        .tuple(fc.integer({ min: 1, max: 6 }), marked)
        .map(([level, nodes]) => schema.node('heading', { level }, nodes)),
      fc.constant(schema.node('hr')),
      typedText.map((typed) => schema.node('code_block', null, typed === '' ? [] : schema.text(typed))),
      some(tie('block')).map((blocks) => schema.node('blockquote', null, blocks)),
      some(tie('item')).map((items) => schema.node('bullet_list', null, items)),
      fc
        .tuple(fc.integer({ min: 0, max: 2030 }), some(tie('item')))
        .map(([order, items]) => schema.node('ordered_list', { order }, items)),
    ),
    item: fc
      .tuple(paragraph(marked), fc.array(tie('block'), { maxLength: 2 }))
      .map(([first, rest]) => schema.node('list_item', null, [first, ...rest])),
  }))
  const entryOf = (blocks: fc.Arbitrary<Node>) =>
    fc.array(blocks, { minLength: 1, maxLength: 6 }).map((nodes) => schema.topNodeType.create(null, nodes))
  return { typed: entryOf(paragraph(plain)), formatted: entryOf(block) }
}

/** An entry as a person sees it: its blocks, their words letter by letter, and which letters are bold and so on. */
export function asSeen(node: Node): string {
  if (node.isTextblock) {
    let words = ''
    node.forEach((child) => {
      const marks = child.marks.map((mark) => mark.type.name).sort()
      const shown = marks.length === 0 ? '' : `{${marks.join()}}`
      // Nobody sees whether a space is bold.
      words += child.isText ? (child.text ?? '').replace(/\S/gu, (letter) => letter + shown) : '⏎'
    })
    return `${node.type.name}${node.attrs.level ?? ''}${JSON.stringify(words)}`
  }
  const inside = Array.from({ length: node.childCount }, (_, at) => asSeen(node.child(at)))
  return `${node.type.name}${node.attrs.order ?? ''}(${inside.join()})`
}

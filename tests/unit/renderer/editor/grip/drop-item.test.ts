// @vitest-environment happy-dom
import { undo } from '@milkdown/kit/prose/history'
import type { Node, Schema } from '@milkdown/kit/prose/model'
import { EditorState } from '@milkdown/kit/prose/state'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  dropItem,
  gapsAbove,
  gapsBelow,
  gapUnder,
} from '../../../../../src/renderer/editor/grip/drop-item.ts'
import { madeEditor, press, select, type } from '../made-editor.ts'

type Editor = Awaited<ReturnType<typeof madeEditor>>
let editor: Editor
let schema: Schema
beforeAll(async () => {
  editor = await madeEditor()
  schema = editor.view.state.schema
})

/** An entry as a tree of its blocks; items have names, all different. */
interface Tree {
  readonly kind: 'list' | 'quote' | 'words'
  readonly ordered?: boolean
  readonly words?: string
  readonly items?: readonly Item[]
  readonly blocks?: readonly Tree[]
}
interface Item {
  name: string
  readonly checked: boolean | null
  readonly rest: readonly Tree[]
}

const { tree } = fc.letrec<{ tree: Tree; item: Item }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constant<Tree>({ kind: 'words', words: 'words' }),
    fc
      .tuple(fc.array(tie('item'), { minLength: 1, maxLength: 4 }), fc.boolean())
      .map(([items, ordered]): Tree => ({ kind: 'list', ordered, items })),
    fc.array(tie('tree'), { minLength: 1, maxLength: 2 }).map((blocks): Tree => ({ kind: 'quote', blocks })),
  ),
  item: fc.record({
    name: fc.constant(''),
    checked: fc.constantFrom(null, false, true),
    rest: fc.array(tie('tree'), { maxLength: 2 }),
  }),
}))
const trees = fc.array(tree, { minLength: 1, maxLength: 4 })

function nodeOf(tree: Tree, next: () => string): Node {
  if (tree.kind === 'words') return schema.node('paragraph', null, schema.text(tree.words ?? ''))
  if (tree.kind === 'quote')
    return schema.node(
      'blockquote',
      null,
      (tree.blocks ?? []).map((block) => nodeOf(block, next)),
    )
  const items = (tree.items ?? []).map(({ checked, rest }) =>
    schema.node('list_item', { checked }, [
      schema.node('paragraph', null, schema.text(next())),
      ...rest.map((block) => nodeOf(block, next)),
    ]),
  )
  return schema.node(tree.ordered ? 'ordered_list' : 'bullet_list', null, items)
}

function docOf(blocks: readonly Tree[]): Node {
  let count = 0
  return schema.topNodeType.create(
    null,
    blocks.map((block) => nodeOf(block, () => `item ${++count}`)),
  )
}

const isList = (node: Node) => node.firstChild?.type.name === 'list_item'

function itemsOf(doc: Node): readonly number[] {
  const items: number[] = []
  doc.descendants((node, at) => void (node.type.name === 'list_item' && items.push(at)))
  return items
}

function gapsOf(doc: Node): readonly number[] {
  const gaps: number[] = []
  doc.descendants((node, at) => {
    if (!isList(node)) return
    let gap = at + 1
    gaps.push(gap)
    node.forEach((item) => {
      gap += item.nodeSize
      gaps.push(gap)
    })
  })
  return gaps
}

/** What each item is called and in which it is, whatever the order. */
function nesting(doc: Node): Record<string, string> {
  const parents: Record<string, string> = {}
  const walk = (node: Node, inside: string) =>
    node.forEach((child) => {
      const name = child.type.name === 'list_item' ? (child.firstChild?.textContent ?? '') : null
      if (name !== null) parents[name] = inside
      walk(child, name ?? inside)
    })
  walk(doc, '')
  return parents
}

/** The same move, made with plain lists of nodes. */
function movedByHand(doc: Node, from: number, gap: number): Node {
  const moved = doc.nodeAt(from)
  const rebuilt = (node: Node, at: number): Node | null => {
    const children: Node[] = []
    let position = at
    node.forEach((child) => {
      if (isList(node) && position === gap && moved) children.push(moved)
      const kept = position === from ? null : child.isTextblock ? child : rebuilt(child, position + 1)
      if (kept) children.push(kept)
      position += child.nodeSize
    })
    if (isList(node) && position === gap && moved) children.push(moved)
    return children.length > 0 || node.childCount === 0 ? node.type.create(node.attrs, children) : null
  }
  const made = rebuilt(doc, 0)
  if (!made) throw new Error('nothing left')
  return made
}

describe('a dropped item', () => {
  test('is where it was put with all that is under it, and every other item is as and where it was', () => {
    const { plugins } = editor.view.state
    let moves = 0
    fc.assert(
      fc.property(trees, fc.nat(), fc.nat(), (blocks, which, where) => {
        const doc = docOf(blocks)
        const items = itemsOf(doc)
        const gaps = gapsOf(doc)
        fc.pre(items.length > 0)
        const from = items[which % items.length] ?? 0
        const gap = gaps[where % gaps.length] ?? 0
        const item = doc.nodeAt(from)
        const state = EditorState.create({ doc, plugins })
        const tr = dropItem(state, from, gap)
        const isOwn = gap >= from && gap <= from + (item?.nodeSize ?? 0)
        expect(tr === null).toBe(isOwn)
        if (!tr || !item) return
        moves += 1
        tr.doc.check()
        expect(tr.doc.toJSON()).toEqual(movedByHand(doc, from, gap).toJSON())
        const name = item.firstChild?.textContent ?? ''
        const [before, after] = [nesting(doc), nesting(tr.doc)]
        expect({ ...after, [name]: '' }).toEqual({ ...before, [name]: '' })

        let now = state.apply(tr)
        expect(undo(now, (back) => (now = now.apply(back)))).toBe(true)
        expect(now.doc.eq(doc)).toBe(true)
        expect(undo(now)).toBe(false)
      }),
      { numRuns: 1000 },
    )
    expect(moves).toBeGreaterThan(300)
  })

  test('takes the cursor along, goes into another list as what it is, and the list it leaves empty goes', async () => {
    const made = await madeEditor('1. one\n\nwords\n\n- [ ] two\n  - under\n- [x] three')
    const place = (words: string) => {
      let at = -1
      made.view.state.doc.descendants((node, position) => {
        if (node.type.name === 'list_item' && node.firstChild?.textContent === words) at = position
      })
      return at
    }
    select(made, 'thr', 'caret')
    const up = dropItem(made.view.state, place('three'), place('two'))
    if (up) made.view.dispatch(up)
    type(made, '!')
    expect(made.body()).toBe('1. one\n\nwords\n\n- [x] thr!ee\n- [ ] two\n  - under')
    const over = dropItem(made.view.state, place('one'), place('under'))
    if (over) made.view.dispatch(over)
    expect(made.body()).toBe('words\n\n- [x] thr!ee\n- [ ] two\n  - one\n  - under')
    for (let key = 0; key < 3; key += 1) press(made, 'Mod-z')
    expect(made.body()).toBe('1. one\n\nwords\n\n- [ ] two\n  - under\n- [x] three')
  })
})

test('undo takes back the drop, and not what was written just before it', async () => {
  const made = await madeEditor('- one\n- two')
  select(made, 'one', 'caret')
  type(made, '!')
  const tr = dropItem(made.view.state, 1, made.view.state.doc.content.size - 1)
  if (tr) made.view.dispatch(tr)
  expect(made.body()).toBe('- two\n- one!')
  press(made, 'Mod-z')
  expect(made.body()).toBe('- one!\n- two')
})

test('at one height lie all the gaps from the innermost list that ends there to the outermost', () => {
  fc.assert(
    fc.property(trees, (blocks) => {
      const doc = docOf(blocks)
      const offered = new Set<number>()
      for (const item of itemsOf(doc)) {
        const [above, below] = [gapsAbove(doc, item), gapsBelow(doc, item)]
        // The gap itself is among them, and each is further out than the one before.
        expect(above.at(-1)?.at).toBe(item)
        expect(below[0]?.at).toBe(item + (doc.nodeAt(item)?.nodeSize ?? 0))
        for (const gaps of [above, below]) {
          const depths = gaps.map(({ at }) => doc.resolve(at).depth)
          expect(depths).toEqual([...new Set(depths)].sort((one, other) => other - one))
        }
        const under = gapUnder(doc, item)
        for (const { at, beside } of [...above, ...below, ...(under ? [under] : [])]) {
          expect(doc.resolve(at).parent).toBe(doc.resolve(beside).parent)
          expect(doc.nodeAt(beside)?.type.name).toBe('list_item')
          offered.add(at)
        }
      }
      const sorted = (all: Iterable<number>) => [...all].sort((one, other) => one - other)
      expect(sorted(offered)).toEqual(sorted(gapsOf(doc)))
    }),
    { numRuns: 300 },
  )
})

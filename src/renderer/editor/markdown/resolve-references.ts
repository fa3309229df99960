import type { Definition, Nodes, Parents, RootContent } from 'mdast'

/**
 * Puts the address of every `[words][name]` beside its words, as the editor has no place for definitions.
 * A definition that nothing refers to is shown as typed: it may be all there is.
 *
 * @param tree changed in place
 * @param source the Markdown the tree was parsed from
 */
export function resolveReferences(tree: Nodes, source: string): void {
  const definitions = new Map<string, Definition>()
  eachParent(tree, (parent) => {
    for (const child of parent.children) {
      if (child.type === 'definition' && !definitions.has(child.identifier))
        definitions.set(child.identifier, child)
    }
  })
  const used = new Set<Definition>()
  const resolve = (node: RootContent): RootContent => {
    if (node.type !== 'linkReference' && node.type !== 'imageReference') return node
    const definition = definitions.get(node.identifier)
    if (!definition) return node
    used.add(definition)
    const target = { url: definition.url, title: definition.title ?? null }
    return node.type === 'linkReference'
      ? { type: 'link', ...target, children: node.children }
      : { type: 'image', ...target, alt: node.alt ?? '' }
  }
  eachParent(tree, (parent) => {
    parent.children = parent.children.map(resolve) as typeof parent.children
  })
  eachParent(tree, (parent) => {
    parent.children = parent.children.flatMap((child): RootContent[] => {
      if (child.type !== 'definition') return [child]
      const typed = source.slice(child.position?.start.offset, child.position?.end.offset)
      return used.has(child) ? [] : [{ type: 'paragraph', children: [{ type: 'text', value: typed }] }]
    }) as typeof parent.children
  })
}

function eachParent(node: Nodes, visit: (parent: Parents) => void): void {
  if (!('children' in node)) return
  visit(node)
  for (const child of node.children) eachParent(child, visit)
}

import { readdirSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join } from 'node:path'
import { expect, root, test } from './support/goldseam.ts'

/** Something a bundle may not have, but for these uses of it, each with its reason. */
interface Rule {
  readonly what: string
  readonly pattern: RegExp
  /** Found around a hit: why it is no harm. */
  readonly allowed: readonly (readonly [around: RegExp, reason: string])[]
}

/** Of the window: one script each, minified, so what is around a hit is a few letters to both sides. */
const windowRules: readonly Rule[] = [
  {
    what: 'a string made code',
    pattern: /\beval\s*\(|\bFunction\s*\(|\bset(?:Timeout|Interval)\s*\(\s*["'`]/g,
    allowed: [],
  },
  {
    what: 'HTML from a string',
    pattern:
      /\b(?:innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment|srcdoc|setHTMLUnsafe)\b|document\.write|DOMParser/g,
    allowed: [
      [/(?:case|,)[`'"]innerHTML[`'"]:/, 'React: the name of a property it passes over'],
      [
        /__html!==\w+&&\(\w+\.innerHTML=\w+\)/,
        'React: dangerouslySetInnerHTML, which no file of ours uses (lint), and trusted types refuse',
      ],
      [
        /\.innerHTML=`<script><\\\/script>`/,
        'React: a script element, which no file of ours renders, and trusted types refuse',
      ],
      [
        /[`'"]text\/html[`'"],\w+\.innerHTML|\.textContent,\w+\.innerHTML/,
        'ProseMirror: reads what was copied; nothing is written',
      ],
      [
        /\w+\.innerHTML=\w+\(\w+\),\w+\)for\(/,
        'ProseMirror: pasted HTML, in a document of its own where nothing runs, by the one policy that is allowed',
      ],
    ],
  },
  {
    what: 'an address elsewhere',
    pattern: /\b(?:https?|wss?|ftp):\/\//g,
    allowed: [
      [
        /http:\/\/www\.w3\.org\/(?:2000\/svg|1999\/xlink|1998\/Math\/MathML|XML\/1998\/namespace|1999\/xhtml|2000\/xmlns)/,
        'the name of a kind of markup',
      ],
      [
        /https:\/\/react\.dev\/errors\/|https:\/\/base-ui\.com\/production-error|https:\/\/prosemirror\.net\/docs\/guide/,
        'told to a developer in the text of an error',
      ],
      [/https:\/\/example\.org/, 'an example in a sentence'],
      [/https?:\/\/[`'"]|https?:\/\/\$\{/, 'the start of an address a person types'],
    ],
  },
  {
    what: 'a worker or another script',
    pattern: /new (?:Shared)?Worker\(|importScripts|serviceWorker\.register/g,
    allowed: [],
  },
]

/** Of main and the journal process: Node, whole lines. */
const programRules: readonly Rule[] = [
  {
    what: 'a string made code',
    pattern: /\beval\s*\(|\bnew Function\(|[^\w.]Function\(/g,
    allowed: [
      [
        /new Function\(`\$\{names_1\.default\.self\}`/,
        'ajv in electron-store: only for a schema, and we give it none',
      ],
      [/new Function\(""\)/, 'zod: asks whether it may'],
      [/\|\| Function\("return this"\)\(\)/, 'core-js in pdf.js: only where there is no globalThis'],
      [/new Function\(argument, "_", source\)/, 'underscore in mammoth: for templates, and mammoth has none'],
      [
        /typeof callback !== "function"\) callback = new Function\("" \+ callback\)/,
        'setimmediate in JSZip in mammoth: only where there is no setImmediate',
      ],
    ],
  },
  {
    what: 'another program opened',
    pattern: /openExternal|openPath|showItemInFolder|crashReporter|autoUpdater/g,
    allowed: [[/shell\.openPath\(this\.path\)/, 'electron-store: openInEditor, which nothing calls']],
  },
]

const scriptsIn = (folder: string) =>
  readdirSync(join(root, 'out', folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.c?js$/.test(name))
    .map((name) => ({
      name: join(folder, name),
      text: readFileSync(join(root, 'out', folder, name), 'utf8'),
    }))

/** Every hit of a rule that none of its exceptions covers, with what is around it. */
function hits({ what, pattern, allowed }: Rule, { name, text }: { name: string; text: string }): string[] {
  return [...text.matchAll(pattern)].flatMap(({ index, 0: hit }) => {
    const [from, to] = [index - 60, index + hit.length + 60]
    const around = text.slice(Math.max(0, from), to)
    // An exception must cover the hit itself, not something beside it.
    const covered = allowed.some(([exception]) =>
      [...around.matchAll(new RegExp(exception.source, 'g'))].some(({ index: at, 0: found }) => {
        const start = Math.max(0, from) + at
        return start <= index && index < start + found.length
      }),
    )
    return covered ? [] : [`${name}: ${what}: ${around}`]
  })
}

test('claim 35: no string becomes code or HTML in what is shipped, and the window names no address elsewhere', () => {
  const window = [...scriptsIn('renderer'), ...scriptsIn('preload')]
  expect(window.length).toBeGreaterThan(10)
  expect(window.flatMap((script) => windowRules.flatMap((rule) => hits(rule, script)))).toEqual([])
  expect(scriptsIn('main').flatMap((script) => programRules.flatMap((rule) => hits(rule, script)))).toEqual(
    [],
  )
  const page = readFileSync(join(root, 'out/renderer/index.html'), 'utf8')
  expect(page).not.toMatch(/https?:|<style|\son\w+=|<script(?![^>]*\bsrc=)/)
  // The rules can fail.
  const planted = { name: 'planted', text: 'a.innerHTML=b;eval("x");fetch("https://example.com/")' }
  expect(windowRules.flatMap((rule) => hits(rule, planted))).toHaveLength(3)
})

test('claim 66: at most fifteen packages are shipped beside the bundles', () => {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { dependencies?: object; optionalDependencies?: object; os?: readonly string[] }>
  }
  // As the bundler writes what it leaves outside; other words like these are in strings and comments.
  const outside = /^import\s[^'"]*?from\s*["']([^."'][^"']*)["']|\b__require\(["']([^."'][^"']*)["']\)/gm
  const asked = scriptsIn('main').flatMap(({ text }) =>
    [...text.matchAll(outside)].map(([, one, other]) => one ?? other ?? ''),
  )
  const shipped = new Set<string>()
  const ship = (name: string): void => {
    const path = `node_modules/${name}`
    const { dependencies = {}, optionalDependencies = {} } = lock.packages[path] ?? {}
    if (shipped.has(name)) return
    shipped.add(name)
    for (const next of Object.keys(dependencies)) ship(next)
    // Of the packages for one system each, one is shipped: the one of that system.
    const ofSystems = Object.keys(optionalDependencies).filter(
      (next) => lock.packages[`node_modules/${next}`]?.os,
    )
    if (ofSystems.length > 0) shipped.add(`${name} for this system`)
  }
  const names = asked
    .filter((name) => !isBuiltin(name) && !/^electron(\/|$)/.test(name))
    .map((name) =>
      name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/'),
    )
  for (const name of names) ship(name)
  expect([...shipped]).toContain('better-sqlite3')
  expect([...shipped]).toContain('@node-rs/argon2')
  expect(shipped.size, [...shipped].join(', ')).toBeLessThanOrEqual(15)
  process.stdout.write(`  shipped beside the bundles: ${[...shipped].join(', ')}\n`)
})

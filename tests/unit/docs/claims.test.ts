import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const read = (path: string) => readFileSync(join(root, path), 'utf8')

/** A row of a table in Markdown, cell by cell. */
const rowsOf = (text: string) =>
  text
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) =>
      line
        .slice(1, line.lastIndexOf('|'))
        .split('|')
        .map((cell) => cell.trim()),
    )

interface ClaimRow {
  readonly number: number
  readonly claim: string
  readonly test: string
  readonly plant: string
}

const claims: readonly ClaimRow[] = rowsOf(read('docs/threat-model.md').split('## Claims')[1] ?? '')
  .filter(([number = '']) => /^\d+$/.test(number))
  .map(([number, claim = '', test = '', plant = '']) => ({ number: Number(number), claim, test, plant }))
const tested = claims.filter(({ test: how }) => !/^comes with \S/.test(how))

/** `a/{b,c}.ts` is two paths. */
function pathsIn(cell: string): string[] {
  const named = [...cell.matchAll(/`((?:tests|docs)\/[^`]+|[^`\s]*\.tsx?)`/g)].map(([, path = '']) => path)
  return named.flatMap((path) => {
    const [, before, choices, after] = /^(.*)\{(.*)\}(.*)$/.exec(path) ?? []
    return choices === undefined ? [path] : choices.split(',').map((choice) => `${before}${choice}${after}`)
  })
}

/** The test files a path names: itself, or those in the folder. */
function testFiles(path: string): string[] {
  const full = join(root, path)
  if (!existsSync(full)) return []
  if (!statSync(full).isDirectory()) return [path]
  return readdirSync(full)
    .filter((name) => /\.test\.tsx?$/.test(name))
    .map((name) => join(path, name))
}

const commandsIn = (cell: string) =>
  [...cell.matchAll(/`npm run ([\w:-]+)[^`]*`/g)].map(([, name = '']) => name)

test('every claim from 1 to 66 has exactly one row, in order', () => {
  expect(claims.map(({ number }) => number)).toEqual(Array.from({ length: 66 }, (_, at) => at + 1))
})

test('every claim says what it claims, and every tested one what was seen to fail', () => {
  expect(claims.filter(({ claim }) => claim.length < 20).map(({ number }) => number)).toEqual([])
  expect(tested.filter(({ plant }) => plant.length < 10).map(({ number }) => number)).toEqual([])
})

test('every tested claim names test files, each of which is there and has a test in it', () => {
  for (const { number, test: how } of tested) {
    const files = pathsIn(how).filter((path) => !path.startsWith('docs/'))
    expect(files.length + commandsIn(how).length, `claim ${number}`).toBeGreaterThan(0)
    for (const path of files) {
      expect(path, `claim ${number}`).toMatch(/^tests\//)
      expect(testFiles(path), path).not.toEqual([])
      for (const file of testFiles(path)) expect(read(file), file).toMatch(/^\s*(test|it)(\.each)?[(.]/m)
    }
  }
})

test('every command a claim names is there', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
  for (const command of tested.flatMap(({ test: how }) => commandsIn(how))) {
    expect(Object.keys(scripts)).toContain(command)
  }
})

describe('what only real Electron can show', () => {
  const seen = new Set(
    rowsOf(read('docs/smoke-electron.md'))
      .flatMap((cells) => cells.at(-1)?.split(', ') ?? [])
      .filter((cell) => /^\d+$/.test(cell))
      .map(Number),
  )
  test('every claim that needs it has its line in the list to go through by hand', () => {
    const needing = [6, 15, 16, 18, 19, 21, 23, 25, 26, 29, 33, 37, 39, 40, 41, 42, 43, 44, 63, 66]
    expect(needing.filter((number) => !seen.has(number))).toEqual([])
  })
  test('every claim whose row refers to the list is in it', () => {
    const referring = claims.filter(({ test: how }) => how.includes('docs/smoke-electron.md'))
    for (const { number } of referring) expect([...seen]).toContain(number)
  })
})

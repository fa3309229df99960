import { registerHooks } from 'node:module'
import { dirname } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Host } from './host.ts'

/** The hosts of this process by their run, where the modules made below find them. */
const hosts = new Map<string, { readonly host: Host; readonly folder: string }>()
Object.defineProperty(globalThis, Symbol.for('chromium-host'), { value: hosts })

const electronNames = new Set(['electron', 'electron/main', 'electron/common'])
const electronUrl = 'chromium-host:electron?run='

/**
 * Makes the module 'electron' of an app's bundle be the given host. The bundle itself is not changed: each run gets a
 * fresh copy by a query behind its address, and one line in front that gives it the app's clock.
 * @returns the address to import as the app's main module
 */
export function hostModules(run: string, mainFile: string, host: Host): string {
  install()
  hosts.set(run, { host, folder: pathToFileURL(dirname(mainFile)).href })
  return `${pathToFileURL(mainFile).href}?run=${run}`
}

/** Forgets a run that has ended. */
export function forgetModules(run: string): void {
  hosts.delete(run)
}

function runOf(address: string | undefined): string | undefined {
  const run = address === undefined ? undefined : /[?&]run=([\w-]+)/.exec(address)?.[1]
  if (run !== undefined) return run
  // A program of its own is started by Node without a query.
  return hosts.has('main') ? 'main' : undefined
}

let installed = false

function install(): void {
  if (installed) return
  installed = true
  registerHooks({
    resolve(specifier, context, next) {
      const run = runOf(context.parentURL)
      if (run !== undefined && electronNames.has(specifier)) {
        return { url: `${electronUrl}${run}`, format: 'module', shortCircuit: true }
      }
      const found = next(specifier, context)
      const folder = run === undefined ? undefined : hosts.get(run)?.folder
      // Chunks beside main belong to the same run.
      if (folder === undefined || !found.url.startsWith(folder) || found.url.includes('?')) return found
      return { ...found, url: `${found.url}?run=${run}` }
    },
    load(url, context, next) {
      if (url.startsWith(electronUrl)) {
        const source = electronSource(url.slice(electronUrl.length))
        return { format: 'module', source, shortCircuit: true }
      }
      const run = runOf(url)
      const folder = run === undefined ? undefined : hosts.get(run)?.folder
      const loaded = next(url, context)
      if (run === undefined || folder === undefined || !url.startsWith(folder)) return loaded
      if (loaded.format !== 'module' || !loaded.source) return loaded
      const { source } = loaded
      const text = typeof source === 'string' ? source : new TextDecoder().decode(source)
      return { ...loaded, source: `${clockLine(run)} ${text}` }
    },
  })
}

const hostExpression = (run: string) =>
  `globalThis[Symbol.for('chromium-host')].get(${JSON.stringify(run)}).host`

function electronSource(run: string): string {
  const names = Object.keys(hosts.get(run)?.host.electron ?? {})
  return [
    `const electron = ${hostExpression(run)}.electron`,
    ...names.map((name) => `export const ${name} = electron.${name}`),
    'export default electron',
    `export { electron as 'module.exports' }`,
  ].join('\n')
}

/** On one line with the first of the bundle, so that line numbers in stacks stay true. */
function clockLine(run: string): string {
  return `const { Date, performance, setTimeout, setInterval, clearTimeout, clearInterval } = ${hostExpression(run)}.clock.globals;`
}

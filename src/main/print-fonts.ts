/// <reference types="vite/types/importMeta.d.ts" />
import ranges from '@fontsource/literata/unicode.json'

/** The font files as data addresses, by path: folded into the bundle, so that a page can wait for none of them. */
const files = import.meta.glob<string>(
  '/node_modules/@fontsource/literata/files/literata-*-{400,600}-{normal,italic}.woff2',
  { query: '?inline', import: 'default', eager: true, exhaustive: true },
)

const fileName = /literata-(?<subset>[a-z-]+)-(?<weight>400|600)-(?<style>normal|italic)\.woff2$/u

/** Literata for paper as a style sheet that needs no other file: see decision 0013. */
export const printFonts: string = Object.entries(files)
  .map(([path, address]) => {
    const { subset = '', weight, style } = fileName.exec(path)?.groups ?? {}
    const range = Reflect.get(ranges, subset)
    return `@font-face{font-family:"Literata";font-weight:${weight};font-style:${style};font-display:block;src:url(${address}) format("woff2");unicode-range:${range}}`
  })
  .join('\n')

import { resolve } from 'node:path'
import { lingui, linguiTransformerBabelPreset } from '@lingui/vite-plugin'
import babel from '@rolldown/plugin-babel'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

/** Native packages cannot be folded into a bundle; everything else is. */
const native = ['better-sqlite3', '@node-rs/argon2']
const outside = ['electron', /^electron\/.+/, /^node:/, ...native]

export default defineConfig({
  main: {
    build: {
      externalizeDeps: false,
      sourcemap: true,
      rolldownOptions: {
        // The journal process is a program of its own, started by main when a vault is opened.
        input: { index: resolve('src/main/index.ts'), journal: resolve('src/journal/index.ts') },
        external: outside,
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      // A sandboxed preload must be one CommonJS file.
      rolldownOptions: {
        input: { index: resolve('src/preload/index.ts') },
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: 'index.cjs' },
      },
    },
  },
  renderer: {
    resolve: {
      // For browsers it reads `&amp;` by way of innerHTML, which trusted types refuse; this is its table instead.
      alias: {
        'decode-named-character-reference': resolve('node_modules/decode-named-character-reference/index.js'),
      },
    },
    plugins: [react(), lingui(), babel({ presets: [linguiTransformerBabelPreset()] }), tailwindcss()],
    build: { minify: true, sourcemap: false, assetsInlineLimit: 0 },
  },
})

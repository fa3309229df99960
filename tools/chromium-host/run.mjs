// The same as register.mjs, where Node cannot be given --import:  node run.mjs out/main/index.js [--headed]
import { startAsProgram } from './program.ts'

const [node, , ...rest] = process.argv
process.argv = [node, ...rest]
await import(startAsProgram())

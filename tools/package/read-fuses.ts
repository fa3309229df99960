// npm run fuses -- PROGRAM…: whether packed apps have the fuses they should have. Exits with 1 if one has not.
import { fuses, wrongFuses } from './fuses.ts'

const programs = process.argv.slice(2)
if (programs.length === 0) console.error('Name the packed program, or the .app on macOS.')
let wrong = programs.length === 0
for (const program of programs) {
  const names = await wrongFuses(program)
  const all = Object.keys(fuses).length
  console.log(
    names.length === 0 ? `${program}: all ${all} fuses are set` : `${program}: ${names.join(', ')} wrong`,
  )
  wrong ||= names.length > 0
}
process.exitCode = wrong ? 1 : 0

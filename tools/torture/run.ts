import { parseArgs } from 'node:util'
import { cutPower } from './faults/cuts.ts'
import { failTheDisk } from './faults/failures.ts'
import { fillTheDisk } from './faults/full-disk.ts'
import { keptVaults } from './faults/kept-vault.ts'
import { killTheProgram } from './faults/kills.ts'
import { countDuring, type Result, together } from './faults/result.ts'
import { compileShim } from './faults/shim.ts'

// npm run torture [-- --short] [--seed 1] [--kills N] [--cuts N] [--faults N] [--plant]: kills, cuts the power of, and fails the disk under a program that
// does everything one can do to a vault, and looks for all it had called done. The last line says what came of it;
// fails when anything was lost. --plant takes the syncs out of what was written down, and must fail.
const { values } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' },
    kills: { type: 'string' },
    cuts: { type: 'string' },
    faults: { type: 'string' },
    plant: { type: 'boolean', default: false },
  },
})
const seed = Number(values.seed)
/** Of each kind; and how many more for each kept vault, which an opening brings up to date. */
const usual = values.short
  ? { kills: 20, cuts: 120, faults: 40, full: 1, kept: { kills: 4, cuts: 20, faults: 8 } }
  : { kills: 1_000, cuts: 1_000, faults: 400, full: 10, kept: { kills: 60, cuts: 100, faults: 40 } }
const counts = {
  ...usual,
  kills: Number(values.kills ?? usual.kills),
  cuts: Number(values.cuts ?? usual.cuts),
  faults: Number(values.faults ?? usual.faults),
}
/** Cuts looked for in the log of one run. */
const cutsOfOneRun = values.short ? 60 : 125

const shim = compileShim()
const byCut = report('power cuts', await cuts())
const byKill = report('kills', await kills())
const byFault = report('faults of the disk', await faults())
const byFullDisk = report('times a disk in memory was full', await fullDisks())
const all = together([byCut, byKill, byFault, byFullDisk])
console.log(
  `${byCut.tried} cuts, ${byKill.tried} kills, ${byFault.tried} faults, ${byFullDisk.tried} times a full disk: ` +
    `${all.acknowledged} acknowledged deeds, ${all.wrong.length} times not as promised`,
)
process.exitCode = all.wrong.length > 0 ? 1 : 0

async function cuts(): Promise<Result> {
  const results: Result[] = []
  for (let run = 0; run * cutsOfOneRun < counts.cuts; run += 1) {
    const how = { shim, seed: seed + run, kept: null, plant: values.plant }
    results.push(await cutPower({ ...how, deeds: 100, cuts: cutsOfOneRun }))
  }
  for (const kept of keptVaults) {
    const how = { shim, seed, kept, plant: values.plant }
    results.push(await cutPower({ ...how, deeds: 12, cuts: counts.kept.cuts }))
  }
  return together(results)
}

async function kills(): Promise<Result> {
  const results = [await killTheProgram({ kills: counts.kills, seed, kept: null })]
  for (const kept of keptVaults) results.push(await killTheProgram({ kills: counts.kept.kills, seed, kept }))
  return together(results)
}

async function faults(): Promise<Result> {
  const results = [await failTheDisk({ shim, seed, deeds: 60, faults: counts.faults, kept: null })]
  for (const kept of keptVaults) {
    results.push(await failTheDisk({ shim, seed, deeds: 12, faults: counts.kept.faults, kept }))
  }
  return together(results)
}

async function fullDisks(): Promise<Result> {
  const results: Result[] = []
  for (let run = 0; run < counts.full; run += 1) {
    const result = await fillTheDisk({ seed: seed + run, deeds: 60 })
    if (result !== null) results.push(result)
  }
  if (results.length === 0) console.log('full disk in memory: not run, it needs the right to mount one')
  return together(results)
}

function report(what: string, result: Result): Result {
  console.log(`${what}: ${result.tried}, ${result.acknowledged} acknowledged, ${result.wrong.length} wrong`)
  if (result.during.length > 0) console.log(`  on the way: ${countDuring(result)}`)
  for (const line of result.wrong) console.log(`  ${line}`)
  return result
}

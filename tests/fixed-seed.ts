import fc from 'fast-check'

/**
 * Random texts are the same in every run, so that a run tells of a change and not of its luck. Other ones are looked
 * at with `GOLDSEAM_SEED=<a whole number>`, or `GOLDSEAM_SEED=random` for new ones each time; what fails is reported
 * with its seed.
 */
const seed = process.env.GOLDSEAM_SEED ?? '20261122'

if (seed !== 'random') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number.parseInt(seed, 10) })

import { percentile } from './row.ts'

/** Rounds of a comparison: in each, both sides do all their work. */
const usualRounds = 5

type Work = (at: number) => unknown

/**
 * Runs both sides `runs` times a round, one after the other and each first every second time, so that whatever
 * else the machine does meets both alike. A first round is thrown away: it fills the caches. Returns milliseconds.
 */
export async function inTurn(
  runs: number,
  ours: Work,
  limit: Work,
  rounds = usualRounds,
): Promise<{ readonly ours: readonly number[]; readonly limit: readonly number[] }> {
  const samples = { ours: [] as number[], limit: [] as number[] }
  for (let round = 0; round <= rounds; round++) {
    globalThis.gc?.()
    for (let at = 0; at < runs; at++) {
      const oursFirst = (at + round) % 2 === 0
      const one = await timed(oursFirst ? ours : limit, at)
      const other = await timed(oursFirst ? limit : ours, at)
      if (round === 0) continue
      samples.ours.push(oursFirst ? one : other)
      samples.limit.push(oursFirst ? other : one)
    }
  }
  return samples
}

/**
 * Of each of the `runs` the median of its rounds. For questions, which are the same in every round: what one of them
 * costs, without what the machine did meanwhile, which else would be all that a high percentile shows.
 */
export function mediansOfRounds(
  samples: { readonly ours: readonly number[]; readonly limit: readonly number[] },
  runs: number,
): { readonly ours: readonly number[]; readonly limit: readonly number[] } {
  const medians = (all: readonly number[]) =>
    Array.from({ length: runs }, (_, at) =>
      percentile(
        all.filter((_, index) => index % runs === at),
        0.5,
      ),
    )
  return { ours: medians(samples.ours), limit: medians(samples.limit) }
}

/** Milliseconds of one run. Only waited for when there is something to wait for. */
async function timed(work: Work, at: number): Promise<number> {
  const started = performance.now()
  const result = work(at)
  if (result instanceof Promise) await result
  return performance.now() - started
}

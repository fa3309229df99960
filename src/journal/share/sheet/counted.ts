/** Things with how often they came, the most frequent first; of equally frequent ones the one met first. */
export function counted(things: readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>()
  for (const thing of things) counts.set(thing, (counts.get(thing) ?? 0) + 1)
  return [...counts].toSorted(([, one], [, other]) => other - one)
}

/** "Someone being late 3 · A question 1": what was counted may have commas of its own. */
export const inWords = (counts: readonly (readonly [string, number])[]): string =>
  counts.map(([thing, count]) => `${thing} ${count}`).join(' · ')

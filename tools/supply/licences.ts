// npm run licences: every package the app is made of, with its licence and its size on this disk.
import { productionPackages } from './production-packages.ts'

const packages = productionPackages()
const kilobytes = (bytes: number | null) => (bytes === null ? 'not here' : `${Math.ceil(bytes / 1000)} kB`)
for (const { name, version, licence, bytes } of packages) {
  console.log(`${`${name}@${version}`.padEnd(56)} ${licence.padEnd(24)} ${kilobytes(bytes).padStart(10)}`)
}
const counts = new Map<string, number>()
for (const { licence } of packages) counts.set(licence, 1 + (counts.get(licence) ?? 0))
const sum = packages.reduce((bytes, one) => bytes + (one.bytes ?? 0), 0)
const byCount = [...counts].sort(([, one], [, other]) => other - one)
console.log(`\n${packages.length} packages, ${kilobytes(sum)} before bundling`)
console.log(byCount.map(([licence, count]) => `${licence} ${count}`).join(', '))

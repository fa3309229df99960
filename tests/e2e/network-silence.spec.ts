import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readTrace, type Traffic, tracer } from '../../tools/torture/network-trace.ts'
import { openJournal, runFolders, startInFolders } from '../../tools/torture/running-journal.ts'
import { tourFor } from '../../tools/torture/tour.ts'
import { expect, mainFile, test } from './support/goldseam.ts'

/** `npm run torture:silence -- --minutes 10` makes the same tour over and over. */
const minutes = Number(process.env.GOLDSEAM_SILENCE_MINUTES ?? 0)

const strace = spawnSync('strace', ['--version']).status === 0
if (!strace) process.stderr.write('not run: needs strace\n')
test.skip(!strace)

const words = {
  title: 'Quelvish mondrake',
  body: 'Brontal wixery pellucidar',
  binned: 'Zormith kandle',
  searched: 'vashtiq',
  heading: 'Plimwick ravensdown',
}

/** Runs a traced program in a folder of its own, and gives what it did to the network. */
async function traced(run: (file: string, all: string) => Promise<void>): Promise<Traffic> {
  const all = mkdtempSync(join(tmpdir(), 'goldseam-silence-'))
  const file = join(all, 'trace')
  try {
    await run(file, all)
    return readTrace(readFileSync(file, 'utf8'))
  } finally {
    rmSync(all, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
}

test('claim 39: the app looks up no name, sends nothing to another machine and waits for no connection', async () => {
  test.setTimeout(300_000 + minutes * 60_000)
  const { reported, probes, local } = await traced(async (file, all) => {
    const app = startInFolders(mainFile, runFolders(all), tracer(file))
    try {
      const tours = await tourFor(app, words, minutes * 60_000)
      process.stdout.write(`  ${tours} ${tours === 1 ? 'tour' : 'tours'}\n`)
    } finally {
      await app.quit()
    }
  })
  process.stdout.write(`  Chromium's probe of [2001:4860:4860::8888]:443, which sends nothing: ${probes}\n`)
  for (const [what, times] of local) process.stdout.write(`  on this machine only: ${what}, ${times}\n`)
  expect(reported).toEqual([])
  // A trace that missed the app's processes would be empty too.
  expect(local.get('sendto UNIX-STREAM') ?? 0).toBeGreaterThan(1_000)
})

test('an app that reaches out is noticed, from its main process and from a program it starts', async () => {
  const { reported } = await traced(async (file, all) => {
    const app = startInFolders(mainFile, runFolders(all), tracer(file))
    try {
      await openJournal(app)
      await app.main(async () => {
        // Addresses kept for documentation (RFC 5737, RFC 3849): nobody has them.
        const socket = process.getBuiltinModule('node:dgram').createSocket('udp4')
        await new Promise((sent) => socket.send('x', 9, '192.0.2.1', sent))
        socket.close()
        const reach =
          "require('net').connect(443, '192.0.2.2').on('error', () => {}); setTimeout(process.exit, 300)"
        process.getBuiltinModule('node:child_process').spawnSync(process.execPath, ['-e', reach])
        const look =
          "const { Resolver } = require('dns'); const r = new Resolver(); r.setServers(['127.0.0.1']); r.resolve4('a.test', () => process.exit())"
        process.getBuiltinModule('node:child_process').spawnSync(process.execPath, ['-e', look])
        process.getBuiltinModule('node:net').createServer().listen(0, '127.0.0.1')
      })
    } finally {
      await app.quit()
    }
  })
  expect(reported.filter((line) => line.includes('192.0.2.1')).length, 'UDP').toBeGreaterThan(0)
  expect(reported.filter((line) => line.includes('192.0.2.2')).length, 'TCP').toBeGreaterThan(0)
  expect(reported.filter((line) => line.includes('htons(53)')).length, 'name look-up').toBeGreaterThan(0)
  expect(reported.filter((line) => / listen\(/.test(line)).length, 'listening').toBeGreaterThan(0)
})

test('a packet on the socket of Chromium’s probe would be reported', () => {
  const socket = '12<UDPv6:[[2001:db8::1]:5000->[2001:4860:4860::8888]:443]>'
  const probe = `1 connect(${socket}, {sa_family=AF_INET6, sin6_port=htons(443), sin6_flowinfo=htonl(0), inet_pton(AF_INET6, "2001:4860:4860::8888", &sin6_addr), sin6_scope_id=0}, 28) = 0`
  const packet = `1 sendto(${socket}, ""..., 9, 0, NULL, 0) = 9`
  expect(readTrace(probe)).toMatchObject({ reported: [], probes: 1 })
  expect(readTrace(packet)).toMatchObject({ reported: [packet], probes: 0 })
})

/** The calls that reach for a network, and their arguments for strace: names of sockets, and no contents. */
const calls = 'socket,bind,listen,connect,sendto,sendmsg,sendmmsg'

/** What runs a program so that every such call of it, and of all it starts, is written to a file. */
export const tracer = (file: string): readonly string[] => [
  'strace',
  // The traced program stays the child of whoever started it.
  '-D',
  '-f',
  '-qq',
  // Stops at these calls only; without it Chromium crawls.
  '--seccomp-bpf',
  '-yy',
  '-s',
  '0',
  '-e',
  `trace=${calls}`,
  '-e',
  'signal=none',
  '-o',
  file,
]

/**
 * [Note: Chromium's probe] To learn whether this machine has IPv6, Chromium connects a UDP socket to Google's public
 * name server and asks for the local address it got. Connecting a UDP socket sends nothing; a packet would need one
 * of the calls below, and is reported like any other. Chromium: net/dns/host_resolver_manager.cc, kIPv6ProbeAddress.
 */
const probe = '2001:4860:4860::8888 443'

/** What a trace holds. */
export interface Traffic {
  /** Calls that look up a name, send to another machine, or wait for connections. */
  readonly reported: readonly string[]
  /** How often Chromium's probe was made. */
  readonly probes: number
  /** Calls on sockets of this machine only, counted by kind. */
  readonly local: ReadonlyMap<string, number>
}

/** Ports of name look-ups: DNS, multicast DNS, LLMNR, DNS over TLS. */
const namePorts = new Set(['53', '5353', '5355', '853'])
const loopback = /^(127\.|::1$|::ffff:127\.)/

/** Reads what `tracer` has written. */
export function readTrace(text: string): Traffic {
  const reported: string[] = []
  const local = new Map<string, number>()
  const families = new Map<string, string>()
  let probes = 0
  for (const line of text.split('\n')) {
    const [, call = '', rest = ''] = /^\d+ +([a-z]+)\((.*)$/.exec(line) ?? []
    if (call === 'socket') {
      const [, family = '', inode = ''] = /^(\w+),.*= \d+<[^[]*\[(\d+)/.exec(rest) ?? []
      if (inode !== '') families.set(inode, family)
      continue
    }
    if (call === '') continue
    const kind = kindOf(rest, families)
    const to = addressOf(rest)
    const isInternet = /^(TCP|UDP|RAW|PING|AF_INET|AF_PACKET|unknown)/.test(kind)
    if (!isInternet && to === null) local.set(`${call} ${kind}`, 1 + (local.get(`${call} ${kind}`) ?? 0))
    else if (call === 'connect' && kind.startsWith('UDP') && to === probe) probes += 1
    else if (!isHarmless(call, to)) reported.push(line)
    else local.set(`${call} loopback`, 1 + (local.get(`${call} loopback`) ?? 0))
  }
  return { reported, probes, local }
}

/** Whether a call on an internet socket stays on this machine: nobody is waited for, nothing is sent elsewhere. */
function isHarmless(call: string, to: string | null): boolean {
  if (call === 'bind') return true
  if (call === 'listen' || to === null) return false
  const [address = '', port = ''] = to.split(' ')
  return loopback.test(address) && !namePorts.has(port)
}

/** What kind of socket the call's first argument is: `UNIX-STREAM`, `TCPv6`, `NETLINK`, …; `unknown` if nobody knows. */
function kindOf(rest: string, families: ReadonlyMap<string, string>): string {
  const [, kind = 'unknown', inode = ''] = /^\d+<([A-Za-z0-9-]+):\[(\d*)/.exec(rest) ?? []
  return kind === 'socket' ? (families.get(inode) ?? 'unknown') : kind
}

/** The address and port a call names, or the one its socket is connected to; null for none of the internet. */
function addressOf(rest: string): string | null {
  const named =
    /sa_family=AF_INET, sin_port=htons\((\d+)\), sin_addr=inet_addr\("([^"]+)"/.exec(rest) ??
    /sa_family=AF_INET6, sin6_port=htons\((\d+)\),.*?inet_pton\(AF_INET6, "([^"]+)"/.exec(rest)
  if (named) return `${named[2]} ${named[1]}`
  const [, address, port] = /^\d+<(?:TCP|UDP)[^>]*->\[?([0-9a-f.:]+?)\]?:(\d+)\]/.exec(rest) ?? []
  return address === undefined ? null : `${address} ${port}`
}

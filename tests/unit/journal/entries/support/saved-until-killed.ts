import { spawn } from 'node:child_process'

/** A save that the killed process was told is saved. */
export interface Acknowledged {
  readonly id: string
  readonly revision: number
  readonly body: string
}

const script = new URL('save-until-killed.ts', import.meta.url).pathname

/** Lets a process of its own save into a journal until it has called `enough` saves saved, and kills it. */
export function savedUntilKilled(options: {
  readonly file: string
  readonly key: Uint8Array
  readonly seed: number
  readonly enough: number
  readonly plant: 'early' | 'none'
}): Promise<readonly Acknowledged[]> {
  const { file, key, seed, enough, plant } = options
  const words = [file, Buffer.from(key).toString('hex'), String(seed), plant]
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...words], { stdio: ['ignore', 'pipe', 'inherit'] })
    const heard: string[] = []
    let lines = 0
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      heard.push(text)
      lines += text.split('\n').length - 1
      if (lines >= enough) child.kill('SIGKILL')
    })
    child.on('error', reject)
    child.on('close', (_, signal) => {
      if (signal === 'SIGKILL') resolve(heard.join('').split('\n').slice(0, -1).map(acknowledged))
      else reject(new Error('the writing process ended by itself'))
    })
  })
}

function acknowledged(line: string): Acknowledged {
  const [id = '', revision = '', body = ''] = line.split(' ')
  return { id, revision: Number(revision), body: Buffer.from(body, 'base64').toString() }
}

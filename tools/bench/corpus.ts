import { addDays } from '#shared/day.ts'
import type { EntryDraft } from '#shared/entry.ts'
import { uuidv7 } from '#shared/uuid.ts'
import { corpusMarks } from './corpus-marks.ts'
import { type Random, seededRandom } from './seeded-random.ts'

const vocabularySize = 40_000
const years = 20
const firstDay = '2005-01-01'
const meanWords = 229
const seed = 20_050_101

/**
 * A journal of twenty years, always the same for a given size: the longer the corpus, the more entries a day.
 * Words follow Zipf's law over made-up syllables; lengths spread around 229 words; one entry in three has a title,
 * one in four some Markdown. What is said about them beside their words is in `corpus-marks.ts`.
 */
export function* corpus(entries: number): Generator<EntryDraft> {
  const random = seededRandom(seed)
  // A stream of their own, so that the words stay what they were.
  const marks = seededRandom(seed + 2)
  const word = zipfWords(random)
  for (let at = 0; at < entries; at++) {
    const day = addDays(firstDay, Math.floor((at * years * 365.25) / entries))
    const minutes = Math.floor(random() * 24 * 60)
    yield {
      id: uuidv7(Date.parse(day) + minutes * 60_000, bytes(random)),
      baseRevision: 0,
      day,
      time: `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`,
      zone: 'Europe/Lisbon',
      title: random() < 1 / 3 ? sentence(word, 2 + Math.floor(random() * 5)) : '',
      body: body(random, word),
      ...corpusMarks(marks),
    }
  }
}

/** One more entry of about this many characters, in the corpus's own words. */
export function longText(characters: number): string {
  const random = seededRandom(seed + 1)
  const word = zipfWords(random)
  const paragraphs: string[] = []
  let length = 0
  while (length < characters) {
    const paragraph = sentence(word, 40 + Math.floor(random() * 60))
    paragraphs.push(paragraph)
    length += paragraph.length + 2
  }
  return paragraphs.join('\n\n').slice(0, characters)
}

function body(random: Random, word: () => string): string {
  // Log-normal with sigma 0.8: many short entries, a few of a thousand words and more.
  const length = Math.max(3, Math.round(meanWords * Math.exp(0.8 * normal(random) - 0.32)))
  const marked = random() < 0.25
  const paragraphs: string[] = []
  for (let left = length; left > 0; ) {
    const words = Math.min(left, 30 + Math.floor(random() * 70))
    left -= words
    const text = sentence(word, words)
    paragraphs.push(marked && random() < 0.3 ? withMarks(random, text) : text)
  }
  return paragraphs.join('\n\n')
}

function withMarks(random: Random, text: string): string {
  const kind = Math.floor(random() * 3)
  if (kind === 0) return `## ${text.slice(0, 40).trim()}`
  if (kind === 1) return `* ${text.slice(0, 30).trim()}\n* ${text.slice(30, 90).trim()}`
  return text.replace(/ (\S+) (\S+) /, ' **$1** *$2* ')
}

function sentence(word: () => string, words: number): string {
  const text = Array.from({ length: words }, word).join(' ')
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}

/** Draws words whose frequency falls with their rank, as in any natural text. */
function zipfWords(random: Random): () => string {
  const upTo = new Float64Array(vocabularySize)
  let sum = 0
  for (let rank = 0; rank < vocabularySize; rank++) {
    sum += 1 / (rank + 2.7)
    upTo[rank] = sum
  }
  const words = Array.from({ length: vocabularySize }, (_, rank) => madeUpWord(rank))
  return () => {
    const drawn = random() * sum
    let low = 0
    let high = vocabularySize - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if ((upTo[middle] ?? 0) < drawn) low = middle + 1
      else high = middle
    }
    return words[low] ?? ''
  }
}

const onsets = [
  'b',
  'br',
  'c',
  'd',
  'f',
  'g',
  'h',
  'j',
  'k',
  'l',
  'm',
  'n',
  'p',
  'r',
  's',
  'st',
  't',
  'tr',
  'v',
  'w',
]
const nuclei = ['a', 'e', 'i', 'o', 'u', 'ea', 'ou', 'y']
const codas = ['', 'n', 's', 'r', 'l', 'nd', 't']

/** A pronounceable word for each rank, all different; frequent ones are short, as in natural text. */
export function madeUpWord(rank: number): string {
  let left = rank
  let word = ''
  do {
    word += pick(onsets, left)
    left = Math.floor(left / onsets.length)
    word += pick(nuclei, left)
    left = Math.floor(left / nuclei.length)
  } while (left >= codas.length)
  return word + pick(codas, left)
}

function pick(from: readonly string[], at: number): string {
  return from[at % from.length] ?? ''
}

function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}

function bytes(random: Random): Uint8Array {
  return Uint8Array.from({ length: 10 }, () => Math.floor(random() * 256))
}

function pad(value: number): string {
  return String(value).padStart(2, '0')
}

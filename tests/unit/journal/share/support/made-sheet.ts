import { readMarkdown } from '#journal/share/read-markdown.ts'
import type { Block, LineChart, ShareDocument, SharedPart } from '#shared/share.ts'

const paragraph = (text: string): Block => ({ kind: 'paragraph', spans: [{ text }] })

function chart(title: string, question: string, values: readonly (number | null)[], said: string): LineChart {
  const weeks = values.map((value, at) => `week ${at + 1}: ${value ?? 'blank'}`)
  return { title, question, values, said, alternative: `${title}, ${weeks.join(', ')}.` }
}

function part(id: string, title: string, ...blocks: readonly Block[]): SharedPart {
  return { id, level: 2, when: '', title, blocks }
}

/** A session sheet of eight weeks of a made-up person, with every kind of block. */
export const madeSheet: ShareDocument = {
  language: 'en-GB',
  heading: 'Notes for a therapy session',
  summary:
    'M. · “I was hurt” · 8 weeks, 6 January to 2 March · made on 3 March\nMade by the client with a private journal. Not a medical record, not an assessment. This is a selection.',
  parts: [
    part(
      'questions',
      'What I’d like from the session',
      paragraph(
        'My own session. If it goes well: I leave with one thing to say to A., and one thing to stop doing at two in the morning.',
      ),
      ...readMarkdown(
        '1. How do I ask about the money without it turning into a row?\n2. He answers what I ask now. Why do I feel worse after he does?\n3. Is it normal that good days scare me?',
      ),
      paragraph('Not yet: my father.'),
    ),
    part('trust', 'My trust in A.', {
      kind: 'charts',
      charts: [
        chart(
          'Predictable',
          '“acted the way I have come to expect”',
          [2, 2, 2, null, 4, 2, 4, 4],
          'first 2, last 4, lowest 2, highest 4',
        ),
        chart(
          'Dependable',
          '“I could count on A. when it mattered”',
          [2, 2, 2, null, 4, 2, 4, 4],
          'first 2, last 4, lowest 2, highest 4',
        ),
        chart(
          'Faith',
          '“will act with care, even unseen”',
          [0, 2, 0, null, 2, 0, 2, 2],
          'first 0, last 2, lowest 0, highest 2',
        ),
      ],
    }),
    part('wellbeing', 'How I am', {
      kind: 'charts',
      charts: [
        chart(
          'Safe',
          'Safe to be myself with A.',
          [6, 6, 5, null, 7, 5, 7, 7],
          'first 6, last 7, lowest 5, highest 7',
        ),
        chart(
          'Weight',
          'How heavily it sits on me',
          [9, 9, 9, 7, 6, 9, 6, 6],
          'first 9, last 6, lowest 6, highest 9 (lower is lighter)',
        ),
        chart(
          'Close',
          'How close I felt to A.',
          [2, 2, 2, null, 3, 2, 4, 4],
          'first 2, last 4, lowest 2, highest 4',
        ),
      ],
    }),
    part('promises', 'My own promises', {
      kind: 'promises',
      rows: [
        {
          what: '“When I want to re-read the old messages, I walk round the block first.”',
          weeks: ['kept', 'kept', 'partly', null, 'kept', 'missed', 'kept', 'not-due'],
          said: 'kept 4, partly 1, missed 1, not due 1, blank 1',
          words: 'M.: The miss was the night of the bank letter. I told A. the next day.',
          alternative:
            'Week 1: kept, week 2: kept, week 3: partly, week 4: blank, week 5: kept, week 6: missed, week 7: kept, week 8: not due.',
        },
      ],
    }),
    part('triggers', 'When it hits (33 entries)', {
      kind: 'facts',
      facts: [
        { label: 'per week', words: '6, 5, 7, –, 4, 5, 3, 3' },
        { label: 'strength', words: 'middle value 7 in weeks 1–3, 5 in weeks 7–8' },
        { label: 'mostly', words: 'phone or message · someone late or hard to reach · a question' },
        { label: 'settles', words: 'most often in under an hour; four times “the rest of the day”' },
        { label: 'helped', words: 'moving or going outside · a clear answer from A.' },
      ],
    }),
    part(
      'talks',
      'Talks and ways back',
      paragraph('4 planned talks, 3 held, 1 moved. Felt heard: 3, 5, 6.'),
      paragraph('9 ways back tried, 5 taken up, 2 a little, 2 not.'),
    ),
    part('signs', 'Signs I ticked in February', {
      kind: 'facts',
      facts: [
        { label: 'more true', words: 'words and actions matched · rows ended sooner' },
        { label: 'harder', words: 'more checking and quizzing (me)' },
      ],
    }),
    part('marks', 'My marks', {
      kind: 'facts',
      facts: [
        { label: '9 January', words: 'told my sister' },
        { label: '11 February', words: 'letter from the bank' },
        { label: '15 February', words: 'first planned talk' },
        { label: '22 February', words: 'slept through' },
      ],
    }),
    part('contents', 'What follows', {
      kind: 'contents',
      items: [
        { part: 'exercise-1', words: 'What it did to me, 19 January', page: null },
        { part: 'entry-1', words: '22 February', page: null },
      ],
    }),
    part('exercises', 'Exercises I chose'),
    {
      id: 'exercise-1',
      level: 3,
      when: '19 January',
      title: 'What it did to me',
      blocks: readMarkdown(
        '### Where has it landed?\n\nSleep · Money · How I see myself\n\n### Which part hurts most?\n\nThat he sat at the table doing the sums with me, and knew. I keep going back to that table. [left out]\n\n### What is still true about you, no matter what someone else did?\n\nI pay my way. I notice things. My nieces run to me.\n\n### Is there something about A. that you no longer recognise?\n\n[skipped]',
      ),
    },
    part('entries', 'Entries I chose'),
    {
      id: 'entry-1',
      level: 3,
      when: '22 February',
      title: '',
      blocks: readMarkdown(
        'Slept through. Woke up and it took me a moment to remember. Then I was angry that I had forgotten, as if I had let him off. Then I made coffee. I’d like to talk about that moment.',
      ),
    },
    part('included', '', {
      kind: 'box',
      title: 'What is included and what is not',
      blocks: [
        paragraph('This is a selection. 1 of 14 entries and 1 of 8 exercises are included.'),
        paragraph('Left out: a letter, some exercises. One name changed. Some words removed.'),
      ],
    }),
    part('notes', 'Notes', { kind: 'room', lines: 6 }),
  ],
  foot: 'M. · 3 March · Private. Please return or destroy if found.',
}

/** An entry the tour writes. Every text is invented. */
export interface TourEntry {
  /** How many days before today it is written. */
  readonly daysAgo: number
  /** `HH:MM` */
  readonly time: string
  readonly title: string
  /** A line each; a new paragraph, or a new point of the list one is in. */
  readonly lines: readonly string[]
}

/** What a new person writes first. */
export const firstEntry = {
  title: '',
  lines: [
    'I do not know where to begin, so I begin with the kitchen.',
    'We stood at the counter and neither of us put the light on. It was the first evening we talked without one of us leaving the room.',
  ],
} as const

const now = new Date()
/** This day a year ago, so that Today has something to bring up. */
const aYear = Math.round(
  (now.getTime() - new Date(now.getFullYear() - 1, now.getMonth(), now.getDate()).getTime()) / 86_400_000 -
    0.5,
)

/** The days before, oldest first. */
export const earlierEntries: readonly TourEntry[] = [
  {
    daysAgo: aYear,
    time: '19:20',
    title: '',
    lines: ['We painted the hall today, and got it on the cat. I did not know yet.'],
  },
  {
    daysAgo: 23,
    time: '22:41',
    title: 'What I want to be able to say',
    lines: [
      'I was told the truth three weeks ago, and I still read it again every morning as if it were new.',
      'Before I talk to anyone I want to be able to say three things without my voice going:',
      '- what happened, in two sentences',
      'what hurt most, which is not what people would guess',
      'what I need to know before I decide anything',
      '',
      'Not tonight. But I have written down that I want to.',
    ],
  },
  {
    daysAgo: 19,
    time: '07:15',
    title: '',
    lines: [
      'Slept five hours. The lamp in the hall was on when I got up, which used to be our sign for “I am still awake, come and talk”. I stood there for a while. I did not go in, and I am glad I did not pretend.',
    ],
  },
  {
    daysAgo: 15,
    time: '20:02',
    title: 'The walk to the mill',
    lines: [
      'We walked to the mill and back, four kilometres, and agreed beforehand that questions were allowed and shouting was not.',
      'I asked the one about the summer. The answer was short and it was true. I could tell, because nothing in it was there to look good.',
      '> I will not ask you to hurry. I will ask you to tell me when I make it worse.',
      '',
      'It did not make anything right. It was the first hour in a month in which I was not guarding myself.',
    ],
  },
  {
    daysAgo: 15,
    time: '23:30',
    title: '',
    lines: ['Cannot sleep, but it is a different kind of not sleeping.'],
  },
  {
    daysAgo: 10,
    time: '18:20',
    title: 'A small thing, kept',
    lines: [
      'Home at six, as was said. Not ten past, not with a story. I noticed that I had been listening for the gate since half past five, and that when it came I could breathe out.',
      'One evening is not proof of anything. I still want to remember it.',
    ],
  },
  {
    daysAgo: 6,
    time: '21:48',
    title: 'A bad evening',
    lines: [
      'A message came in and I saw the phone turned over. That was all. My hands were cold for an hour.',
      'It was about a birthday present. I believe that. The cold was real as well.',
      'What helped: saying “I am frightened” instead of “who is it”. What I would like next time: the phone left where it is.',
    ],
  },
  {
    daysAgo: 3,
    time: '12:35',
    title: 'Questions for Thursday',
    lines: [
      'For the session, so that I do not lose them on the way there:',
      '- How do I know the difference between trusting and being tired of checking?',
      'Is it fair to ask for the same answer twice?',
      'What do other people do with the evenings?',
      '',
      'I would like to talk about the walk first. It is easier to begin with something that went well.',
    ],
  },
  {
    daysAgo: 1,
    time: '21:04',
    title: 'After the lamp talk',
    lines: [
      'We talked for an hour with the lamp on. I said that I do not want to be watched over, I want to be told. That is not the same thing, and tonight it was understood.',
      'We agreed on two things. Whoever is late says so before, not after. And on Sunday evenings we ask each other one honest question, and the other may say “not yet”.',
      'I notice that I wrote “we” three times on this page. I am leaving it there.',
    ],
  },
]

/** Thrown away on the tour. */
export const entryForTheBin: TourEntry = {
  daysAgo: 8,
  time: '13:10',
  title: '',
  lines: ['Milk, stamps, ring the dentist. This is not a shopping list, it only looks like one.'],
}

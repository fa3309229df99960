import type { CallName } from '#shared/contract-types.ts'
import { defaultPreferences } from '#shared/default-preferences.ts'
import { madeDraft } from '../../share/sheet/support/made-draft.ts'

interface Named {
  /** Ids of an entry, and of a record of an exercise. */
  readonly entry: string
  readonly record: string
  readonly picture: string
  /** Somebody who was given something before. */
  readonly receiver: string
  readonly exercise: string
  /** One of which the entry and the record were a part. */
  readonly share: string
  /** A word to search for, and a tag. */
  readonly mark: string
  readonly day: string
}

/** How a call is asked, one time or more; or why it need not be. */
type Questions = readonly unknown[] | 'changes' | 'no words'

/** Everything the journal can be asked about an entry and a record, by the names of the calls. */
export function askedOf({ entry, record, picture, receiver, exercise, share, mark, day }: Named): {
  readonly [Name in CallName]?: Questions
} {
  const both = [{ id: entry }, { id: record }]
  const { dateForm, clock } = defaultPreferences
  const options = { paper: 'a4', dateForm, clock }
  const found = { query: mark, filter: {} }
  const list = { skip: 0, limit: 50, order: 'newest' }
  const entries = [entry, record]
  const draft = madeDraft({ receiver, from: day, to: day, entries, confirmed: entries, privateToo: entries })
  const selection = { draft, today: day }
  return {
    'entries.days': [undefined],
    'entries.page': [{ before: null, limit: 50 }],
    'entries.pageFromDay': [{ day: '2026-12-01', limit: 50 }],
    'entries.read': both,
    'entries.save': 'changes',
    'entries.search': [
      { ...found, ...list },
      { query: '', filter: { tags: [mark] }, ...list },
      { query: '', filter: { starred: true }, ...list },
      { query: '', filter: { moods: ['calm'] }, ...list },
      { query: '', filter: { hasImage: true }, ...list },
      { query: mark.slice(0, 3), filter: {}, ...list, order: 'best' },
    ],
    'entries.idsBetween': [
      { oldest: null, newest: null },
      { oldest: 0, newest: Number.MAX_SAFE_INTEGER },
    ],
    'entries.idsFound': [found],
    'entries.mark': 'changes',
    'entries.bin': 'changes',
    'entries.putBack': 'changes',
    'entries.readBin': [undefined],
    'entries.deleteForGood': 'changes',
    'versions.list': both,
    'versions.read': both.map(({ id }) => ({ id, revision: 1 })),
    'versions.restore': [{ id: entry, revision: 1, baseRevision: 2 }],
    'versions.deleteForGood': 'changes',
    'images.add': 'changes',
    'images.describe': [{ ids: [picture] }],
    'images.check': [{ id: picture }],
    'tags.list': [undefined],
    'tags.rename': 'changes',
    'tags.merge': 'changes',
    'tags.remove': 'changes',
    'savedSearches.list': [undefined],
    'savedSearches.keep': 'changes',
    'savedSearches.rename': 'changes',
    'savedSearches.remove': 'changes',
    'calendar.month': [{ month: day.slice(0, 7) }],
    'calendar.day': [{ day }],
    'calendar.onThisDay': [{ today: `2027${day.slice(4)}` }],
    'calendar.thisWeekLastYear': [{ today: `2027${day.slice(4)}` }],
    'prompts.ofDay': [{ today: day }],
    'prompts.another': [{ today: day }],
    'privateSettings.read': [undefined],
    'privateSettings.change': 'changes',
    'exercises.list': [undefined],
    'exercises.read': [{ id: exercise }],
    'exercises.begin': 'changes',
    'exercises.openDraft': [{ id: record }],
    'exercises.saveDraft': 'changes',
    'exercises.finish': [
      { id: record, baseRevision: 1, answers: [], status: 'finished', day, time: '10:00', zone: 'UTC' },
    ],
    'exercises.discardDraft': 'changes',
    'exercises.records': [{ exercise: null }, { exercise }],
    'exercises.readRecord': both,
    'exercises.editAnswer': [{ id: record, baseRevision: 2, key: 'far', value: 8 }],
    'exercises.takeOut': 'changes',
    'exercises.look': 'no words',
    'exercises.add': 'changes',
    'exercises.remove': 'changes',
    'exercises.setJointAside': 'changes',
    'maker.list': [undefined],
    'maker.begin': 'changes',
    'maker.open': 'no words',
    'maker.save': 'changes',
    'maker.discard': 'changes',
    'maker.add': 'changes',
    'paths.list': [{ today: day }],
    'paths.begin': 'changes',
    'paths.markStep': 'changes',
    'paths.stop': 'changes',
    'paths.resume': 'changes',
    'paths.finish': 'changes',
    'openings.read': [{ limit: 10 }],
    'openings.failedAttemptsSeen': 'changes',
    'measures.read': [undefined],
    'measures.pin': 'changes',
    'measures.unpin': 'changes',
    'promises.list': [{ today: day }],
    'promises.earlierWeeks': 'no words',
    'promises.create': 'changes',
    'promises.change': 'changes',
    'promises.pause': 'changes',
    'promises.resume': 'changes',
    'promises.end': 'changes',
    'promises.leaveAsItIs': 'changes',
    'promises.mark': 'changes',
    'receivers.list': [undefined],
    'receivers.keep': 'changes',
    'receivers.remove': 'changes',
    'remembered.proposals': [{ selection, options }],
    'remembered.forget': 'changes',
    'remembered.forgetAll': 'changes',
    'shareDraft.read': [undefined],
    'shareDraft.save': 'changes',
    'shareDraft.discard': 'changes',
    'shares.list': [undefined],
    'shares.contents': [{ id: share }],
    'shares.ofEntry': both,
    'share.preview': [{ selection, options }],
    'share.suggestPassword': 'no words',
    'share.offer': [{ from: day, to: day, today: day, receiver: null }],
    'share.lastSession': [{ receiver: null, today: day }],
    'share.sinceLast': [{ receiver, today: day }],
    'questions.list': [undefined],
    'questions.add': 'changes',
    'questions.change': 'changes',
    'questions.settle': 'changes',
    'questions.takeBack': 'changes',
    'questions.remove': 'changes',
    'sessionView.read': [undefined],
    'sealed.seal': 'changes',
    'sealed.list': [undefined],
    'sealed.read': both,
    'sealed.unseal': 'changes',
    'sealed.close': 'changes',
    'backup.state': 'no words',
    'backup.begin': 'changes',
    'backup.beginRemovingOld': 'changes',
    'backup.forgetSecondPlace': 'changes',
    'health.state': 'no words',
    'health.begin': 'changes',
    'health.keptDamaged': 'no words',
    'health.removeDamaged': 'changes',
  }
}

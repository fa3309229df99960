import type { Handlers } from '#shared/contract-types.ts'
import { backupHandlers, type OpenBackups } from './backup/open-backups.ts'
import { onThisDay, thisWeekLastYear } from './calendar/looking-back.ts'
import { readDay, readMonth } from './calendar/read-month.ts'
import type { HealthKeeper } from './damage/health-keeper.ts'
import { countKeptDamaged, removeKeptDamaged } from './damage/kept-damaged.ts'
import { binEntries, putBackEntries, readBin } from './entries/bin-entries.ts'
import { deleteForGood } from './entries/delete-for-good.ts'
import { imagesOf } from './entries/entry-images.ts'
import { findEntryIds } from './entries/find-entry-ids.ts'
import { readDays } from './entries/read-days.ts'
import { readEntry } from './entries/read-entry.ts'
import { readIdsBetween } from './entries/read-ids.ts'
import { readPage, readPageFromDay } from './entries/read-page.ts'
import { saveEntry } from './entries/save-entry.ts'
import { searchEntries } from './entries/search-entries.ts'
import { deleteVersionForGood, listVersions, readVersion, restoreVersion } from './entries/versions.ts'
import { exerciseHandlers } from './exercises/exercise-handlers.ts'
import { makerHandlers } from './exercises/maker-handlers.ts'
import { keepSearch, readSavedSearches, removeSearch, renameSearch } from './finding/saved-searches.ts'
import { checkKeptImage, describeImages, keepImage, removeImages } from './images/images.ts'
import { measureHandlers } from './measures/measure-handlers.ts'
import { pathHandlers } from './paths/path-handlers.ts'
import { promiseHandlers } from './promises/promise-handlers.ts'
import { loadPrompts } from './prompts/load-prompts.ts'
import { anotherPrompt, promptOfDay } from './prompts/offer-prompt.ts'
import { questionHandlers } from './questions/question-handlers.ts'
import { sealedHandlers } from './sealed/sealed-handlers.ts'
import type { SealedRoom } from './sealed/sealed-room.ts'
import { changePrivateSettings, readPrivateSettings } from './settings/private-settings.ts'
import { rememberedHandlers } from './share/remembered/remembered-handlers.ts'
import type { SessionStage } from './share/session-stage.ts'
import { shareHandlers } from './share/share-handlers.ts'
import { sharingHandlers } from './share/sharing-handlers.ts'
import { markEntries } from './tags/mark-entries.ts'
import { mergeTags, readTags, removeTag, renameTag } from './tags/tags.ts'
import { realDisk } from './vault/disk.ts'
import type { OpenVault } from './vault/open-vault.ts'
import { failedAttemptsSeen, readOpenings } from './vault/opening-history.ts'
import { spokenLanguage } from './words.ts'

interface Parts {
  readonly vault: Pick<OpenVault, 'connection' | 'images' | 'paths'>
  /** Throws Failure `locked` where none are kept. */
  backups(): OpenBackups
  health(): HealthKeeper
  readonly sealedRoom: SealedRoom
  readonly stage: SessionStage
  /** Milliseconds since 1970, UTC. */
  now(): number
  /** Tells the window that its lists are out of date. */
  changed(ids: readonly string[]): void
}

/** The calls the journal process answers. */
export function journalHandlers({
  vault,
  backups,
  health,
  sealedRoom,
  stage,
  now,
  changed,
}: Parts): Handlers<'journal'> {
  const { connection } = vault
  /** Does something to entries, then says so. */
  const changing = (act: (ids: readonly string[]) => void) => {
    return ({ ids }: { readonly ids: readonly string[] }): null => {
      act(ids)
      changed(ids)
      return null
    }
  }
  /** Changes tags, then tells of the entries that carry them. */
  const retagging = <Input>(act: (input: Input) => readonly string[]) => {
    return (input: Input): null => {
      changed(act(input))
      return null
    }
  }
  const offering = (offer: typeof promptOfDay) => {
    return ({ today }: { readonly today: string }) => {
      const { prompts: wanted, role } = readPrivateSettings(connection)
      const occasion = { prompts: loadPrompts(spokenLanguage()), role, today, chance: Math.random() }
      return wanted ? offer(connection, occasion) : null
    }
  }
  return {
    entries: {
      days: () => readDays(connection),
      page: (request) => readPage(connection, request),
      pageFromDay: (request) => readPageFromDay(connection, request),
      read: ({ id }) => readEntry(connection, id),
      save: (draft) => {
        const saved = saveEntry(connection, draft, now())
        changed([saved.id])
        return saved
      },
      idsBetween: (ends) => readIdsBetween(connection, ends),
      idsFound: ({ query, filter }) => findEntryIds(connection.db, query, filter),
      search: (request) => searchEntries(connection, request),
      mark: (marks) => {
        markEntries(connection, marks, now())
        changed(marks.ids)
        return null
      },
      bin: changing((ids) => binEntries(connection, ids, now())),
      putBack: changing((ids) => putBackEntries(connection, ids)),
      readBin: () => readBin(connection),
      deleteForGood: changing((ids) => {
        const shown = imagesOf(connection, ids)
        deleteForGood(connection, ids)
        removeImages(vault, shown)
      }),
    },
    tags: {
      list: () => readTags(connection),
      rename: retagging(({ id, name }) => renameTag(connection, id, name)),
      merge: retagging(({ from, into }) => mergeTags(connection, from, into)),
      remove: retagging(({ id }) => removeTag(connection, id)),
    },
    savedSearches: {
      list: () => readSavedSearches(connection),
      keep: ({ name, search }) => keepSearch(connection, name, search, now()),
      rename: ({ id, name }) => {
        renameSearch(connection, id, name)
        return null
      },
      remove: ({ id }) => {
        removeSearch(connection, id)
        return null
      },
    },
    calendar: {
      month: ({ month }) => readMonth(connection, month),
      day: ({ day }) => readDay(connection, day),
      onThisDay: ({ today }) => onThisDay(connection, today, readPrivateSettings(connection).hiddenPeriods),
      thisWeekLastYear: ({ today }) =>
        thisWeekLastYear(connection, today, readPrivateSettings(connection).hiddenPeriods, Math.random()),
    },
    prompts: { ofDay: offering(promptOfDay), another: offering(anotherPrompt) },
    privateSettings: {
      read: () => readPrivateSettings(connection),
      change: (changes) => changePrivateSettings(connection, changes),
    },
    versions: {
      list: ({ id }) => listVersions(connection, id),
      read: (which) => readVersion(connection, which),
      restore: (which) => {
        const restored = restoreVersion(connection, which, now())
        changed([restored.id])
        return restored
      },
      deleteForGood: (which) => {
        removeImages(vault, deleteVersionForGood(connection, which))
        return null
      },
    },
    images: {
      add: (image) => keepImage(vault, image, now()),
      describe: ({ ids }) => describeImages(connection, ids),
      check: ({ id }) => {
        checkKeptImage(vault, id)
        return null
      },
    },
    exercises: exerciseHandlers({ connection, now, changed }),
    paths: pathHandlers(connection, now),
    openings: {
      read: ({ limit }) => readOpenings(connection, limit),
      failedAttemptsSeen: () => {
        failedAttemptsSeen(connection)
        return null
      },
    },
    measures: measureHandlers(connection, now),
    maker: makerHandlers(connection, now),
    promises: promiseHandlers(connection, now),
    backup: backupHandlers(backups),
    health: {
      state: () => health().state(),
      begin: () => {
        health().begin()
        return null
      },
      keptDamaged: () => ({ files: countKeptDamaged(realDisk, vault.paths) }),
      removeDamaged: () => {
        removeKeptDamaged(realDisk, vault.paths)
        return null
      },
    },
    ...sharingHandlers(connection, now),
    remembered: rememberedHandlers(connection),
    questions: questionHandlers(connection, now),
    sessionView: { read: () => stage.read() },
    sealed: sealedHandlers({ connection, room: sealedRoom, now, changed }),
    share: shareHandlers(connection),
  }
}

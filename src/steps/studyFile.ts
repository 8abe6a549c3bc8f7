// Runs a study on the region at a path in a worker thread.
import type { Checked } from '#domain/problem.ts'
import type { Region } from '#domain/region.ts'
import type { StudyAnswer, StudyProgress, StudyRequest } from '#domain/study.ts'
import type { Footing } from '#plan/footing.ts'
import { askOfFile, type FileDoors } from './fileTask.ts'

export type StudiedFile = { region: Region; answer: StudyAnswer }

/** @returns the region and the answer, or the problems of files, scenario or options (see askOfFile) */
export function studyFile(
  path: string,
  request: StudyRequest,
  doors: FileDoors<StudyProgress> & { footing?: Footing },
): Promise<Checked<StudiedFile>> {
  return askOfFile(path, doors, (threads, region, thread) => threads.run({ kind: 'study', region, request, ...(doors.footing === undefined ? {} : { footing: doors.footing }) }, thread),
  )
}

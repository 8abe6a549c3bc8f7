// Runs a study on the region at a path in a worker thread.
import type { Checked } from '#domain/problem.ts'
import type { Region } from '#domain/region.ts'
import type { StudyAnswer, StudyProgress, StudyRequest } from '#domain/study.ts'
import { askOfFile, type TimedPorts } from '../plan/fileTask.ts'
import { outOfTime, timeLimitOf, withinLimit } from '../plan/timeLimit.ts'

export type StudiedFile = { region: Region; answer: StudyAnswer }

/**
 * @param doors `footing`: the plan that the study speaks of, to start from
 * @returns the region and the answer, or the problems of files, scenario or options (see askOfFile)
 */
export async function studyFile(path: string, request: StudyRequest, ports: TimedPorts<StudyProgress>): Promise<Checked<StudiedFile>> {
  const { footing, startedAt = Date.now() } = ports
  const limit = timeLimitOf(request.scenario, startedAt)
  const studied = await withinLimit(limit, ports.signal, signal =>
    askOfFile(path, { ...ports, signal }, (threads, region, thread) =>
      threads.run(
        {
          kind: 'study',
          region,
          request,
          ...(footing === undefined ? {} : { footing }),
          ...(limit === undefined ? {} : { until: limit.until }),
        },
        thread,
      ),
    ),
  )
  return studied === 'out of time' ? outOfTime(request.scenario) : studied
}

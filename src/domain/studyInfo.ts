// What is known of a study while it waits and works, and its answer as it is kept: points name whole plans by their ids.
import { z } from 'zod'
import { Problem } from './problem.ts'
import { StudyAnswer, StudyProgress, StudyRequest, Words } from './study.ts'

/** queued and running pass; the others stay. */
export const StudyStatus = z.enum(['queued', 'running', 'done', 'cancelled', 'failed'])
export type StudyStatus = z.infer<typeof StudyStatus>

/** A finished study in a line of a list. */
export const StudyHeadline = z.object({ words: z.array(Words), plans: z.int(), solves: z.int(), seconds: z.number() })
export type StudyHeadline = z.infer<typeof StudyHeadline>

export const StudyInfo = z
  .object({
    id: z.string(),
    name: z.string(),
    region: z.string(),
    regionVersion: z.string(),
    request: StudyRequest,
    status: StudyStatus,
    /** Process that has it in hand or ended it, and how often it was begun. */
    worker: z.string().nullable(),
    attempts: z.int(),
    createdAt: z.iso.datetime(),
    startedAt: z.iso.datetime().nullable(),
    finishedAt: z.iso.datetime().nullable(),
    progress: StudyProgress.nullable(),
    error: Problem.nullable(),
    headline: StudyHeadline.nullable(),
  })
  .meta({ id: 'StudyInfo' })
export type StudyInfo = z.infer<typeof StudyInfo>

/** `plans` leads from the name of a plan in the result to the id of the plan that was kept. */
export const KeptStudy = StudyAnswer.pick({ result: true, stats: true, unfinished: true })
  .extend({ plans: z.record(z.string(), z.string()), warnings: z.array(Problem) })
  .meta({ id: 'KeptStudy' })
export type KeptStudy = z.infer<typeof KeptStudy>

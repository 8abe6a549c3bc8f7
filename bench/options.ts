// The words after `npm run bench --`.
import { parseArgs } from 'node:util'
import type { Contestant } from './contestants.ts'
import { contestants } from './contestants.ts'
import { instances } from './instances.ts'

export type Options = {
  sizes: string[]
  runs: number
  limit: number | undefined
  chosen: (contestant: Contestant) => boolean
  json: string | undefined
  page: string | undefined
}

export const usage = `用法 Usage: npm run bench -- [options]

  --sizes S,M16      ${Object.keys(instances).join(', ')}（默认 default: S,M16,M8）
  --runs 3           每个参赛者的次数 how often each contestant runs
  --peers a,b        只与这些比较 only these beside ours：
                     ${contestants.map(({ id }) => id).join(', ')}
  --only ours        只测本规划器 this planner alone
  --limit 120        每次最多秒数 most seconds a run
  --json file        结果写成 JSON results as JSON
  --page file        结果写成网页文本 results as markdown (docs/bench.md)

  BENCH_PEERS=<folder> npm run bench   对手装在何处 where the peers are installed: bench/peers/README.md`

/** The options; or what is wrong with them; or '' when help was asked for. */
export function optionsOf(words: string[]): Options | string {
  try {
    const { values } = parseArgs({
      args: words,
      options: {
        sizes: { type: 'string', default: 'S,M16,M8' },
        runs: { type: 'string', default: '3' },
        peers: { type: 'string' },
        only: { type: 'string' },
        limit: { type: 'string' },
        json: { type: 'string' },
        page: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    })
    if (values.help === true) return ''
    const asked = values.sizes.split(',')
    const unknownSize = asked.find(size => instances[size] === undefined)
    if (unknownSize !== undefined) return `没有 no size: ${unknownSize}`
    const ids = values.only?.split(',') ?? (values.peers === undefined ? undefined : ['ours', ...values.peers.split(',')])
    const unknown = ids?.find(id => !contestants.some(contestant => contestant.id.startsWith(id)))
    if (unknown !== undefined) return `没有 no contestant: ${unknown}`
    const runs = Number(values.runs),
      limit = values.limit === undefined ? undefined : Number(values.limit)
    if (!(runs >= 1) || (limit !== undefined && !(limit > 0))) return '--runs, --limit: 正数 a positive number'
    return {
      sizes: Object.keys(instances).filter(size => asked.includes(size)),
      runs,
      limit,
      // `highspy` means both of its methods.
      chosen: ({ id }) => ids === undefined || ids.some(asked => id === asked || id.startsWith(`${asked}-`)),
      json: values.json,
      page: values.page,
    }
  } catch (error) {
    return (error as Error).message
  }
}

// Which engine solves: the one inside unless a setting names another.
import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { performance } from 'node:perf_hooks'
import { problem, type Checked, type Problem } from '#domain/problem.ts'
import type { Engine } from '#solve/engine.ts'
import { commandOf } from './commands.ts'
import { externalEngine } from './externalEngine.ts'

/**
 * @param setting the value of XUNYU_SOLVER: nothing for the HiGHS inside; `reference` for the slow simplex of our own; the name or path
 *   of an executable whose name contains highs, cbc or clp
 * @returns the engine, or what is wrong with the setting
 */
export async function openChosenEngine(setting: string | undefined): Promise<Checked<Engine>> {
  const chosen = setting?.trim() ?? ''
  if (chosen === '') return { ok: true, value: await (await import('#solve/highs.ts')).openEngine(), warnings: [] }
  if (chosen === 'reference') {
    const { openReferenceEngine } = await import('#solve/reference.ts')
    return { ok: true, value: openReferenceEngine(() => performance.now()), warnings: [] }
  }
  const command = commandOf(chosen)
  if (command === undefined) return { ok: false, problems: [unknownSolver(chosen)] }
  // Runs happen in folders of their own, so that a path must not depend on where it was said.
  const executable = /[\\/]/.test(chosen) ? resolve(chosen) : chosen
  const asked = spawnSync(executable, command.versionArguments, { encoding: 'utf8', timeout: 60_000, input: '' })
  if (asked.error !== undefined || asked.status !== 0)
    return { ok: false, problems: [notStarted(executable, asked.error?.message ?? asked.stderr.trim().split('\n').at(-1) ?? '')] }
  const version = /version:?\s+([0-9.]+)/i.exec(asked.stdout)?.[1] ?? '?'
  return { ok: true, value: externalEngine(executable, version, command), warnings: [] }
}

const place = { path: 'XUNYU_SOLVER' }

function unknownSolver(chosen: string): Problem {
  return problem('solver.unknown', place, {
    zh: `XUNYU_SOLVER 设为“${chosen}”，看不出是哪种求解器。`,
    en: `XUNYU_SOLVER is "${chosen}", which names no solver that is known.`,
    fixZh: '请写文件名含 highs、cbc 或 clp 的可执行文件，或写 reference；留空则用内置的 HiGHS。',
    fixEn: 'Name an executable with highs, cbc or clp in its file name, or reference; leave it empty for the HiGHS inside.',
  })
}

function notStarted(chosen: string, why: string): Problem {
  const path = /[\\/]/.test(chosen)
  return problem('solver.missing', place, {
    zh: `求解器“${chosen}”无法启动（${why}）。`,
    en: `The solver "${chosen}" does not start (${why}).`,
    fixZh: `${path ? '请检查路径和执行权限' : '请安装它，或写出完整路径'}；去掉 XUNYU_SOLVER 则用内置的 HiGHS。`,
    fixEn: `${path ? 'Check the path and that it may be executed' : 'Install it, or give its full path'}; without XUNYU_SOLVER the HiGHS inside is used.`,
  })
}

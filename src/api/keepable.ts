// Turns away requests that hold text no database can keep, wherever in them it stands; with its place.
import { fieldWords } from '#domain/words/fieldNames.ts'
import type { FastifyInstance } from 'fastify'
import { unkeepable } from '#domain/keepable.ts'
import { problem, type Problem } from '#domain/problem.ts'
import type { ProblemWords } from '#domain/valueWords.ts'
import { Refusal } from './refusal.ts'

/** Bodies are nested as deep as their sender likes; what means something here is not. */
const deepest = 64

export function refuseUnkeepable(server: FastifyInstance): void {
  server.addHook('preValidation', (request, _reply, done) => {
    for (const part of ['params', 'query', 'body'] as const) {
      const found = look(request[part], part)
      if (found !== undefined) {
        done(new Refusal(422, [found]))
        return
      }
    }
    done()
  })
}

/** The first value that cannot be kept. A list of what is still to be looked at, since a body may be deeper than the stack. */
function look(whole: unknown, part: string): Problem | undefined {
  const open: { value: unknown; path: string; depth: number }[] = [{ value: whole, path: part, depth: 0 }]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, path, depth } = next
    if (typeof value === 'string') {
      const words = unkeepable(value)
      if (words !== undefined) return refused(path, words)
    } else if (Array.isArray(value) || isPlain(value)) {
      if (depth === deepest) return refused(path.slice(0, 200), tooDeep)
      for (const [name, inner] of Object.entries(value)) {
        const words = unkeepable(name)
        if (words !== undefined) return refused(path, words)
        open.push({ value: inner, path: `${path}.${name}`, depth: depth + 1 })
      }
    }
  }
  return undefined
}

/** Bytes and files on the disk are no values of a request. */
function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false
  const form: unknown = Object.getPrototypeOf(value)
  return form === null || Object.getPrototypeOf(form) === null
}

const tooDeep: ProblemWords = {
  zh: `嵌套超过 ${deepest} 层`,
  en: `is nested more than ${deepest} deep`,
  fixZh: '减少嵌套',
  fixEn: 'nest it less',
}

function refused(path: string, { zh, en, fixZh, fixEn }: ProblemWords): Problem {
  const name = fieldWords(path.split('.').slice(1))
  return problem(
    'http.value',
    { path },
    {
      zh: `请求中的值不合规定：${name.zh === '' ? '' : `“${name.zh}”`}${zh}`,
      en: `A value in the request is not allowed: ${name.en === '' ? 'it' : `"${name.en}"`} ${en}`,
      fixZh: `${fixZh}；写法见接口文档 /api/openapi.json。`,
      fixEn: `${fixEn}; /api/openapi.json describes it.`,
    },
  )
}

// Requests from the OpenAPI document: addresses, queries, bodies and headers, from such as a client sends to such as nobody should.
import { anything, hostileTexts, valueOf } from './values.ts'
import type { Maker, Schema } from './values.ts'

export type Answer = { description?: string; content?: Record<string, { schema?: Schema }>; $ref?: string }
export type Operation = {
  parameters?: { name: string; in: string; required?: boolean; schema?: Schema }[]
  requestBody?: { required?: boolean; content: Record<string, { schema?: Schema }> }
  responses: Record<string, Answer>
}
export type Document = {
  paths: Record<string, Record<string, Operation>>
  components: { schemas?: Record<string, Schema>; responses?: Record<string, Answer> }
}
export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
export type Made = { method: Method; path: string; url: string; headers: Record<string, string>; payload?: string | Buffer }

/** Half characters have no UTF-8; a careless client sends them as the three bytes that stand for one. */
const encoded = (text: string): string =>
  [...text].map(sign => (!/\p{Surrogate}/u.test(sign) ? encodeURIComponent(sign) : `%ED%${sign >= '\udc00' ? 'B' : 'A'}0%80`)).join('')
const badEncoding = ['%', '%zz', '%c0%af', '%00', '%ed%a0%80', '%2e%2e%2f', '%ff', '%25', '%E4%B8', '..', '%0a']

export function requestOf(method: Method, path: string, operation: Operation, maker: Maker): Made {
  const { dice } = maker
  // Most requests are nearly right: a wrong one is refused at the first door and shows nothing of what lies behind.
  const wild: Maker = { ...maker, hostile: dice.pick([0, 0, 0.03, 0.1, 0.4]) }
  const parameters = operation.parameters ?? []
  const url = path.replace(/\{([^}]+)\}/gu, (_, name: string) => {
    const schema = parameters.find(one => one.in === 'path' && one.name === name)?.schema
    return segmentOf(name, path, schema ?? {}, wild)
  })
  const query = parameters
    .filter(one => one.in === 'query' && (one.required === true ? !dice.chance(wild.hostile / 2) : dice.chance(0.35)))
    .flatMap(one => fieldOf(one.name, one.schema ?? {}, wild))
  if (dice.chance(wild.hostile / 4)) query.push(`${encoded(dice.pick(hostileTexts))}=${encoded(dice.pick(hostileTexts))}`)
  const made = { method, path, url: query.length > 0 ? `${url}?${query.join('&')}` : url }
  if (method === 'GET') return { ...made, headers: {} }
  return { ...made, ...bodyOf(operation, wild) }
}

function segmentOf(name: string, path: string, schema: Schema, maker: Maker): string {
  const { dice, known } = maker
  if (dice.chance(maker.hostile / 3)) return dice.pick(badEncoding)
  // An id is best looked for among those of its own kind: /api/plans/{id} among what /api/plans has shown.
  const kin = known.get(`${path.split('/{')[0]}#${name}`) ?? known.get(`${path.split('/{')[0]}#id`)
  if (kin !== undefined && dice.chance(0.75)) return encoded(dice.pick(kin))
  const value = valueOf(schema, maker, name)
  return encoded(typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 2000) || 'x'
}

function fieldOf(name: string, schema: Schema, maker: Maker): string[] {
  const value = valueOf(schema, maker, name)
  const list = Array.isArray(value) ? value : maker.dice.chance(maker.hostile / 3) ? [value, value] : [value]
  return list.map(one => `${encoded(name)}=${encoded(typeof one === 'string' ? one : JSON.stringify(one)).slice(0, 2000)}`)
}

function bodyOf({ requestBody }: Operation, maker: Maker): Pick<Made, 'headers' | 'payload'> {
  const { dice } = maker
  const json = { 'content-type': 'application/json' }
  const schema = requestBody?.content['application/json']?.schema
  if (dice.chance(0.06 + maker.hostile / 5)) {
    const raw = dice.pick([
      '',
      '{',
      'null',
      '[]',
      '"x"',
      '{"__proto__":{"x":1}}',
      '{"constructor":{"prototype":{"x":1}}}',
      '{"a":1,"a":2}',
      '\uFEFF{}',
      '[1e999]',
      '['.repeat(2000) + ']'.repeat(2000),
      '{"a":'.repeat(1500) + '1' + '}'.repeat(1500),
    ])
    return { headers: json, payload: raw }
  }
  if (dice.chance(0.04))
    return {
      headers: {
        'content-type': dice.pick([
          'text/plain',
          'application/xml',
          'multipart/form-data',
          'application/x-www-form-urlencoded',
          'x',
          'application/json; charset=gbk',
        ]),
      },
      payload: '{"a":1}',
    }
  if (requestBody?.content['application/octet-stream'] !== undefined)
    return { headers: { 'content-type': 'application/octet-stream' }, payload: fileBytes(maker) }
  if (schema === undefined) return dice.chance(0.8) ? { headers: {} } : { headers: json, payload: JSON.stringify(anything(maker)) }
  return { headers: json, payload: JSON.stringify(valueOf(schema, maker)) ?? 'null' }
}

function fileBytes({ dice }: Maker): Buffer {
  const table = [
    '出厂批次编号,出厂时间,单位名称,固废名称,出厂数量（吨）',
    'A-1,2023-02-30,x,高炉渣,100',
    '=cmd|x,0000-01-01,\0,\ufffd,1e309',
    '"open',
  ]
  return dice.pick([
    Buffer.alloc(0),
    Buffer.from([0]),
    Buffer.from('PK\u0003\u0004 no zip'),
    Buffer.from(table.join('\r\n')),
    Buffer.from(table.slice(0, 2).join('\n')),
    Buffer.from(`\ufeff${table[0]}\n`),
    Buffer.from('id,nameZh\na,\ud800\n', 'utf16le'),
    Buffer.from(Array.from({ length: 300 }, () => dice.below(256))),
    Buffer.from(`${','.repeat(5000)}\n`),
  ])
}

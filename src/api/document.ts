// What the OpenAPI document says beside the schemas of the routes: files that come and go, and the refusals that every route shares.
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod'
import { needOf } from './access.ts'

const json = 'application/json'
const binary = { type: 'string', format: 'binary' } as const
type Schema = { produces?: string[]; consumes?: string[]; response?: Record<string, unknown>; body?: unknown }

/** A route that names what it `produces` answers 200 with bytes of that type, and one that names what it `consumes` takes bytes. */
export const documentedRoute: typeof jsonSchemaTransform = route => {
  const { produces, consumes, ...schema } = (route.schema ?? {}) as Schema
  const made = jsonSchemaTransform({ ...route, schema })
  const own = made.schema as Schema
  if (produces !== undefined)
    own.response = {
      ...own.response,
      200: {
        description: 'The file',
        content: Object.fromEntries(produces.map(type => [type.split(';')[0]!, { schema: type === json ? {} : binary }])),
      },
    }
  if (consumes !== undefined) Object.assign(own, { consumes, body: binary })
  return made
}

type Operation = {
  parameters?: { in: string }[]
  requestBody?: unknown
  responses: Record<string, unknown>
}
type Document = { paths: Record<string, Record<string, Operation>>; components: Record<string, Record<string, unknown>> }

/** Refusals by status: what is said of them, and which operations can answer so. */
const shared: readonly { status: number; description: string; of: (method: string, path: string, one: Operation) => boolean }[] = [
  { status: 400, description: 'The address or the body cannot be read', of: () => true },
  { status: 401, description: 'Nobody is signed in, or the token has ended', of: () => true },
  { status: 403, description: 'This asker may not do this', of: (method, path) => method !== 'GET' || needOf(method, path) !== 'anyone' },
  { status: 404, description: 'There is no such thing, or this asker may not see it', of: (_, path) => path.includes('{') },
  { status: 409, description: 'This is at odds with a record that is there', of: method => method !== 'GET' },
  { status: 413, description: 'The body is too large', of: (_, __, { requestBody }) => requestBody !== undefined },
  { status: 414, description: 'A part of the address is too long', of: (_, path) => path.includes('{') },
  { status: 415, description: 'The content type is not supported', of: method => method !== 'GET' },
  { status: 421, description: 'The server does not answer under this host name', of: () => true },
  { status: 422, description: 'A value is not allowed', of: () => true },
  { status: 500, description: 'A fault of the server', of: () => true },
  { status: 503, description: 'The server is too busy, or its database does not answer', of: () => true },
]

/** Adds to each operation the refusals that it shares with others, unless it speaks of them itself. */
export const documentedWhole: typeof jsonSchemaTransformObject = input => {
  const whole = jsonSchemaTransformObject(input) as unknown as Document
  const problems = { [json]: { schema: { $ref: '#/components/schemas/Problems' } } }
  whole.components['responses'] = Object.fromEntries(
    shared.map(({ status, description }) => [`Refused${status}`, { description, content: problems }]),
  )
  for (const [path, methods] of Object.entries(whole.paths))
    for (const [method, operation] of Object.entries(methods))
      for (const { status, of } of shared)
        if (operation.responses[status] === undefined && of(method.toUpperCase(), path, operation))
          operation.responses[status] = { $ref: `#/components/responses/Refused${status}` }
  return whole
}

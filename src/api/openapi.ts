// The OpenAPI document without a running server: the routes as they are, on an application that is never asked.
import type { App } from '#steps/appType.ts'
import { buildServer } from './server.ts'

/** @returns OpenAPI 3.1 as an object, with keys in a stable order */
export async function openApiDocument(version: string): Promise<Record<string, unknown>> {
  // Routes keep the application for later requests; none is made here.
  const server = await buildServer({} as App, { version })
  await server.ready()
  const document = server.swagger() as unknown as Record<string, unknown>
  await server.close()
  return document
}

// The built web application: hashed files for ever, every other address gets its first page.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { notFound, words } from './refusal.ts'

export async function serveWeb(server: FastifyInstance, root: string | undefined): Promise<void> {
  const page = root !== undefined && existsSync(join(root, 'index.html')) ? root : undefined
  if (page !== undefined) {
    await server.register(fastifyStatic, {
      root: page,
      preCompressed: true,
      cacheControl: false,
      setHeaders: (response, path) => {
        response.setHeader('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    })
  }
  server.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?')[0] ?? ''
    const looksLikeFile = /\.[a-z0-9]{1,8}$/i.test(path)
    if (page === undefined || path === '/api' || path.startsWith('/api/') || looksLikeFile || request.method !== 'GET')
      throw notFound(words.address, path)
    return reply.sendFile('index.html')
  })
}

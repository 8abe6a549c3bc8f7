// Databases on the PostgreSQL server of the tests: made, copied, removed.
import { randomBytes } from 'node:crypto'
import { Client } from 'pg'

/** @param template name of the database that is copied; nobody may be connected to it */
export async function createDatabase(server: string, template?: string): Promise<{ name: string; url: string }> {
  const name = `xunyu_${randomBytes(6).toString('hex')}`
  await administer(server, `create database ${name}${template === undefined ? '' : ` template ${template}`}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  return { name, url: url.href }
}

export const dropDatabase = (server: string, name: string): Promise<void> =>
  administer(server, `drop database if exists ${name} with (force)`)

async function administer(server: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: server })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

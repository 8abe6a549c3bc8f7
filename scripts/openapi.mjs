// Writes src/web/client/schema.ts, the types of the web client, from the server's OpenAPI document. Every build writes it; it is not kept.
// Usage: node scripts/openapi.mjs [--check]   (needs dist/openapi.mjs, which the build makes)
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import openapiTypes, { astToString } from 'openapi-typescript'
import ts from 'typescript'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const target = join(root, 'src/web/client/schema.ts')

/**
 * What is asked may write an optional key as undefined: the client leaves it out of the query and the body. That holds for parameters, for
 * bodies, and for every named schema that a body is made of; what is only answered has no such key.
 * @param {ts.Node[]} nodes
 */
function orUndefined(nodes) {
  const schemas = namedSchemas(nodes)
  const asked = new Set(['parameters', 'requestBody'])
  const inBodies = new Set()
  const follow = node => {
    const name = schemaNamed(node)
    if (name !== undefined && !inBodies.has(name)) {
      inBodies.add(name)
      if (schemas.has(name)) follow(schemas.get(name))
    }
    ts.forEachChild(node, follow)
  }
  const find = node => (ts.isPropertySignature(node) && asked.has(node.name.text) ? follow(node) : ts.forEachChild(node, find))
  for (const node of nodes) find(node)
  const loose = new Set([...schemas].filter(([name]) => inBodies.has(name)).map(([, node]) => node))
  const nothing = ts.factory.createKeywordTypeNode(ts.SyntaxKind.UndefinedKeyword)
  const optional = context => {
    const search = node => {
      const here = loose.has(node) || (ts.isPropertySignature(node) && asked.has(node.name.text))
      return ts.visitEachChild(node, here ? loosen : search, context)
    }
    const loosen = node => {
      const inner = ts.visitEachChild(node, loosen, context)
      if (!ts.isPropertySignature(inner) || inner.questionToken === undefined || inner.type === undefined) return inner
      if (inner.type.kind === ts.SyntaxKind.NeverKeyword) return inner
      const { modifiers, name, questionToken, type } = inner
      return ts.factory.updatePropertySignature(inner, modifiers, name, questionToken, ts.factory.createUnionTypeNode([type, nothing]))
    }
    return search
  }
  return ts.transform(nodes, [optional]).transformed
}

/** The properties of `components.schemas`, by name. */
function namedSchemas(nodes) {
  const member = (node, name) => node?.members?.find(one => one.name?.text === name)
  const components = nodes.find(node => node.name?.text === 'components')
  const list = member(components, 'schemas')?.type?.members ?? []
  return new Map(list.map(one => [one.name.text, one]))
}

/** @returns the name in `components["schemas"]["name"]` */
function schemaNamed(node) {
  if (!ts.isIndexedAccessTypeNode(node) || !ts.isIndexedAccessTypeNode(node.objectType)) return undefined
  return node.objectType.indexType.literal?.text === 'schemas' ? node.indexType.literal?.text : undefined
}

/** @returns {Promise<string>} the text of schema.ts for an OpenAPI document */
export async function clientTypes(document) {
  const nodes = await openapiTypes(document, { alphabetize: true })
  return `// Made by scripts/openapi.mjs from the server's OpenAPI document. Do not edit: it is written by every build.\n${astToString(orUndefined(nodes))}`
}

async function document() {
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
  const { openApiDocument } = await import(pathToFileURL(join(root, 'dist/openapi.mjs')).href)
  return openApiDocument(version)
}

/** Writes the file when its text has changed. */
export async function writeClientTypes() {
  const text = await clientTypes(await document())
  const before = await readFile(target, 'utf8').catch(() => '')
  if (before === text) return
  await mkdir(dirname(target), { recursive: true })
  await writeFile(target, text)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!process.argv.includes('--check')) await writeClientTypes()
  else if ((await readFile(target, 'utf8')) !== (await clientTypes(await document()))) {
    process.stderr.write(
      'src/web/client/schema.ts 已过时，请运行 node scripts/build.mjs。\nsrc/web/client/schema.ts is out of date: run node scripts/build.mjs.\n',
    )
    process.exitCode = 1
  }
}

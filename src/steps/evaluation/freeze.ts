// The frozen file of a report: canonical JSON with a hash of each part, one hash over them, and a signature where a key is given.
// Whoever holds the file can check it without a server: the hashes, the signature, and that balance and verdict follow from the account.
import { createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'
import { figuresOf } from '#domain/evaluation/balance.ts'
import { type EvaluationFile, FrozenFile } from '#domain/evaluation/sheets.ts'
import { inTodaysNames } from '#domain/earlierNames.ts'
import { sortedJson } from '#domain/sortedJson.ts'
import { massBalance } from '#evaluate/balance/massBalance.ts'
import { proposed } from '#evaluate/procedure/verdict.ts'

export function sha256Of(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

/** @param parts as they are written, under whatever names they then had */
function hashesOf(parts: object): Record<string, string> {
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, sha256Of(sortedJson(part))]))
}

/** @returns the file without a signature; its bytes are `sortedJson(file)` */
export function freeze(parts: EvaluationFile): FrozenFile {
  const { evaluationCase, account, taxes, reviews } = parts
  const hashes = hashesOf({ evaluationCase, account, taxes, reviews }) as FrozenFile['hashes']
  return { format: 'xunyu.evaluation', version: 1, parts, hashes, sha256: sha256Of(sortedJson(hashes)), signature: null }
}

/** @param key private key as PEM (Ed25519) @throws where the key cannot be read or is of another kind */
export function signFrozen(file: FrozenFile, by: string, key: string): FrozenFile {
  const secret = createPrivateKey(key)
  if (secret.asymmetricKeyType !== 'ed25519') throw new TypeError('signFrozen: the key is not Ed25519')
  const publicKey = createPublicKey(secret).export({ type: 'spki', format: 'pem' }).toString()
  return { ...file, signature: { by, publicKey, value: sign(null, Buffer.from(file.sha256), secret).toString('base64') } }
}

export type FrozenCheck = { id: string; zh: string; en: string; ok: boolean }
/** @param text of the frozen file @returns each check with its outcome; a text that is no frozen file fails the first and ends there */
export function checkFrozen(text: string): FrozenCheck[] {
  const read = readFrozenText(text)
  const checks: FrozenCheck[] = []
  const check = (id: string, zh: string, en: string, ok: boolean): void => void checks.push({ id, zh, en, ok })
  check('format', '是冻结的评价文件', 'is a frozen evaluation', read !== null)
  if (read === null) return checks
  const { file, written } = read
  const { parts, hashes } = file
  const found = inTodaysNames(hashesOf(written.parts)) as FrozenFile['hashes']
  const names = {
    evaluationCase: ['案卷', 'evaluation case'],
    account: ['账目', 'account'],
    taxes: ['税务计算', 'tax worksheets'],
    reviews: ['名单条件', 'reviews'],
  } as const
  for (const part of ['evaluationCase', 'account', 'taxes', 'reviews'] as const)
    check(`hash.${part}`, `${names[part][0]}的校验码`, `hash of the ${names[part][1]}`, hashes[part] === found[part])
  check('hash', '总校验码', 'hash over all parts', file.sha256 === sha256Of(sortedJson(written.hashes)))
  const balance = parts.evaluationCase.balance
  const again = balance === null ? null : massBalance(parts.account, balance.basis, balance.tolerance)
  check(
    'balance',
    '物料衡算由账目重算相同',
    'the balance follows from the account',
    balance !== null && again !== null && sortedJson(figuresOf(again)) === sortedJson(figuresOf(balance)),
  )
  const pair = parts.evaluationCase.verdicts.at(-1)
  const follows = pair === undefined ? null : proposed(pair.points, pair.proposed.lines)
  check(
    'verdict',
    '应有结论由各项结果得出',
    'the proposed verdict follows from its points',
    pair !== undefined && sortedJson(follows) === sortedJson(pair.proposed),
  )
  if (file.signature !== null) check('signature', `签名（${file.signature.by}）`, `signature (${file.signature.by})`, signatureHolds(file))
  return checks
}

/** A frozen file in today's names, and as it was written, which is what its hashes hold for. */
function readFrozenText(text: string): { file: FrozenFile; written: { parts: object; hashes: object } } | null {
  try {
    const written = JSON.parse(text) as { parts: object; hashes: object }
    const file = FrozenFile.safeParse(inTodaysNames(written)).data
    return file === undefined ? null : { file, written }
  } catch {
    return null
  }
}

function signatureHolds({ sha256, signature }: FrozenFile): boolean {
  if (signature === null) return false
  try {
    return verify(null, Buffer.from(sha256), createPublicKey(signature.publicKey), Buffer.from(signature.value, 'base64'))
  } catch {
    return false
  }
}

// GS1 keys in one spelling: EPC URNs, class and pattern URNs and Digital Links of any domain become the canonical Digital Link at the
// finest level of identification. GS1 EPC Tag Data Standard (URNs) and GS1 Digital Link URI Syntax (canonical form).

const home = 'https://id.gs1.org/'

/** How the URN of a key is taken apart: digits of prefix and reference together, and what is made of them and of the rest. */
type Scheme = { digits?: number; build: (prefix: string, reference: string, rest: string) => string | undefined }

/** A GTIN is written indicator first. */
const gtin = (prefix: string, reference: string): string => withCheckDigit(reference.slice(0, 1) + prefix + reference.slice(1))
const gln = (prefix: string, reference: string): string => withCheckDigit(prefix + reference)

const schemes: Record<string, Scheme> = {
  'id:sgtin': { digits: 13, build: (prefix, reference, rest) => `01/${gtin(prefix, reference)}/21/${encoded(rest)}` },
  'id:sscc': { digits: 17, build: (prefix, reference, rest) => (rest === '' ? `00/${gtin(prefix, reference)}` : undefined) },
  'id:sgln': {
    digits: 12,
    build: (prefix, reference, rest) => `414/${gln(prefix, reference)}${rest === '0' ? '' : `/254/${encoded(rest)}`}`,
  },
  'id:grai': { digits: 12, build: (prefix, reference, rest) => `8003/0${gln(prefix, reference)}${encoded(rest)}` },
  'id:giai': { build: (prefix, reference) => `8004/${prefix}${encoded(reference)}` },
  'id:gsrn': { digits: 17, build: (prefix, reference, rest) => (rest === '' ? `8018/${gln(prefix, reference)}` : undefined) },
  'id:gsrnp': { digits: 17, build: (prefix, reference, rest) => (rest === '' ? `8017/${gln(prefix, reference)}` : undefined) },
  'id:gdti': { digits: 12, build: (prefix, reference, rest) => `253/${gln(prefix, reference)}${encoded(rest)}` },
  'id:cpi': { build: (prefix, reference) => componentPart(prefix, reference) },
  'id:sgcn': { digits: 12, build: (prefix, reference, rest) => `255/${gln(prefix, reference)}${rest}` },
  'id:ginc': { build: (prefix, reference) => `401/${prefix}${encoded(reference)}` },
  'id:gsin': { digits: 16, build: (prefix, reference, rest) => (rest === '' ? `402/${gln(prefix, reference)}` : undefined) },
  'id:itip': { digits: 13, build: (prefix, reference, rest) => tradeItemPiece(prefix, reference, rest) },
  'id:upui': { digits: 13, build: (prefix, reference, rest) => `01/${gtin(prefix, reference)}/235/${encoded(rest)}` },
  'id:pgln': { digits: 12, build: (prefix, reference, rest) => (rest === '' ? `417/${gln(prefix, reference)}` : undefined) },
  'class:lgtin': { digits: 13, build: (prefix, reference, rest) => `01/${gtin(prefix, reference)}/10/${encoded(rest)}` },
  'idpat:sgtin': { digits: 13, build: (prefix, reference, rest) => (rest === '*' ? `01/${gtin(prefix, reference)}` : undefined) },
  'idpat:grai': { digits: 12, build: (prefix, reference, rest) => (rest === '*' ? `8003/0${gln(prefix, reference)}` : undefined) },
  'idpat:gdti': { digits: 12, build: (prefix, reference, rest) => (rest === '*' ? `253/${gln(prefix, reference)}` : undefined) },
  'idpat:sgcn': { digits: 12, build: (prefix, reference, rest) => (rest === '*' ? `255/${gln(prefix, reference)}` : undefined) },
  'idpat:cpi': {
    build: (prefix, reference) => (reference.endsWith('.*') ? `8010/${prefix}${encoded(reference.slice(0, -2))}` : undefined),
  },
  'idpat:itip': { digits: 13, build: (prefix, reference, rest) => tradeItemPiece(prefix, reference, rest) },
  'idpat:upui': { digits: 13, build: (prefix, reference, rest) => (rest === '*' ? `01/${gtin(prefix, reference)}` : undefined) },
}

function componentPart(prefix: string, reference: string): string | undefined {
  const split = reference.lastIndexOf('.')
  return split < 1 ? undefined : `8010/${prefix}${encoded(reference.slice(0, split))}/8011/${reference.slice(split + 1)}`
}
/** Piece and total are two digits each; `*` stands for all serials. */
function tradeItemPiece(prefix: string, reference: string, rest: string): string | undefined {
  const parts = /^(\d\d)\.(\d\d)\.(.+)$/.exec(rest)
  if (parts === null) return undefined
  const item = `8006/${gtin(prefix, reference)}${parts[1]}${parts[2]}`
  return parts[3] === '*' ? item : `${item}/21/${encoded(parts[3]!)}`
}

/** The GS1 check digit at the end: weights 3 and 1 from the right. */
function withCheckDigit(digits: string): string {
  let sum = 0
  for (let index = 0; index < digits.length; index++) sum += Number(digits[index]) * ((digits.length - index) % 2 === 1 ? 3 : 1)
  return digits + String((10 - (sum % 10)) % 10)
}

/** Signs that a Digital Link wants percent-encoded and an EPC URN does not. */
const signs: Record<string, string> = { '!': '%21', '(': '%28', ')': '%29', '*': '%2A', '+': '%2B', ',': '%2C', ':': '%3A' }
function encoded(text: string): string {
  return /[!()*+,:]/.test(text) ? text.replace(/[!()*+,:]/g, sign => signs[sign]!) : text
}

/** @returns the canonical Digital Link; undefined where the text is no GS1 key in a form that is known */
export function canonicalKey(text: string): string | undefined {
  if (text.startsWith('urn:epc:')) return keyOfUrn(text)
  return text.startsWith('http') ? keyOfLink(text) : undefined
}

function keyOfUrn(urn: string): string | undefined {
  const colon = urn.indexOf(':', urn.indexOf(':', 8) + 1)
  const scheme = schemes[urn.slice(8, colon)]
  if (scheme === undefined) return undefined
  const dot = urn.indexOf('.', colon)
  const prefix = urn.slice(colon + 1, dot)
  if (dot < 0 || prefix.length < 6 || prefix.length > 12 || !isDigits(prefix)) return undefined
  if (scheme.digits === undefined) {
    const built = scheme.build(prefix, urn.slice(dot + 1), '')
    return built === undefined ? undefined : home + built
  }
  const end = dot + 1 + scheme.digits - prefix.length
  const reference = urn.slice(dot + 1, end)
  if (reference.length !== scheme.digits - prefix.length || !isDigits(reference)) return undefined
  const tail = urn.slice(end)
  if (tail !== '' && (tail[0] !== '.' || tail.length < 2)) return undefined
  const rest = tail.slice(1)
  const built = needsRest.test(urn) && rest === '' ? undefined : scheme.build(prefix, reference, rest)
  return built === undefined ? undefined : home + built
}
const needsRest = /^urn:epc:(id:(sgtin|sgln|grai|gdti|sgcn|itip|upui)|class|idpat)/

function isDigits(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code < 48 || code > 57) return false
  }
  return true
}

const names: Record<string, string> = {
  gtin: '01', itip: '8006', cpid: '8010', gln: '414', party: '417', gsrnp: '8017', gsrn: '8018', gcn: '255', sscc: '00', gdti: '253',
  ginc: '401', gsin: '402', grai: '8003', giai: '8004', cpv: '22', lot: '10', ser: '21',
} // prettier-ignore

const text20 = `["'\\-.0-9;-?A-Z_a-z%]{1,20}`
/** What the value of a primary key looks like, and its qualifiers from the finest to the coarsest. */
const primaries: Record<string, { value: RegExp; finest: string[] }> = {
  '00': { value: /^\d{18}$/, finest: [] },
  '01': { value: /^\d{14}$/, finest: ['21', '235', '10'] },
  '253': { value: /^\d{13}["'\-.0-9;-?A-Z_a-z%]{0,17}$/, finest: [] },
  '255': { value: /^\d{13,25}$/, finest: [] },
  '401': { value: /^["'\-.0-9;-?A-Z_a-z%]{1,30}$/, finest: [] },
  '402': { value: /^\d{17}$/, finest: [] },
  '414': { value: /^\d{13}$/, finest: ['254'] },
  '417': { value: /^\d{13}$/, finest: [] },
  '8003': { value: /^\d{14}["'\-.0-9;-?A-Z_a-z%]{0,16}$/, finest: [] },
  '8004': { value: /^["'\-.0-9;-?A-Z_a-z%]{1,30}$/, finest: [] },
  '8006': { value: /^\d{18}$/, finest: ['21', '10'] },
  '8010': { value: /^[#\-/0-9A-Z%]{1,30}$/, finest: ['8011'] },
  '8017': { value: /^\d{18}$/, finest: [] },
  '8018': { value: /^\d{18}$/, finest: [] },
}
const qualifier = new RegExp(`^${text20}$`)

function keyOfLink(address: string): string | undefined {
  const plain = address.split('?', 1)[0]!.replace(/\/$/, '')
  const parts = plain.split('/')
  for (let at = 3; at + 1 < parts.length; at++) {
    const code = names[parts[at]!] ?? parts[at]!
    const primary = primaries[code]
    if (primary === undefined || !/^\d{4}/.test(parts[at + 1]!)) continue
    const value = code === '01' ? padded(parts[at + 1]!) : parts[at + 1]!
    if (!primary.value.test(value)) return undefined
    const qualifiers = new Map<string, string>()
    for (let next = at + 2; next < parts.length; next += 2) {
      const text = parts[next + 1]
      if (text === undefined || !qualifier.test(text)) return undefined
      qualifiers.set(names[parts[next]!] ?? parts[next]!, text)
    }
    qualifiers.delete('22')
    if ([...qualifiers.keys()].some(key => !primary.finest.includes(key))) return undefined
    const finest = primary.finest.find(key => qualifiers.has(key))
    return `${home}${code}/${value}${finest === undefined ? '' : `/${finest}/${qualifiers.get(finest)}`}`
  }
  return undefined
}
/** GTIN-8, -12 and -13 as 14 digits. */
function padded(digits: string): string {
  return /^(\d{8}|\d{12}|\d{13})$/.test(digits) ? digits.padStart(14, '0') : digits
}

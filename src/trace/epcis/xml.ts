// XML 1.0 with namespaces as far as documents need it, in one pass and pure: elements, attributes, text, CDATA, comments, the five
// entities and character references. A document type is refused (entities and files of its own come with it), so is what is too deep.

export type XmlElement = {
  /** Namespace; empty where there is none. */
  space: string
  name: string
  attributes: { space: string; name: string; value: string }[]
  children: XmlElement[]
  text: string
  /** 1-based line of the opening tag. */
  line: number
  /** Prefixes in force here, for values that use them. */
  prefixes: ReadonlyMap<string, string>
}
export type XmlFault = { line: number; kind: 'syntax' | 'doctype' | 'deep' | 'prefix'; zh: string; en: string }
export type XmlRead = { ok: true; root: XmlElement } | { ok: false; fault: XmlFault }

const xmlSpace = 'http://www.w3.org/XML/1998/namespace'
const xmlnsSpace = 'http://www.w3.org/2000/xmlns/'
const nameStart = String.raw`:A-Z_a-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02FF\u0370-\u037D\u037F-\u1FFF\u200C\u200D\u2070-\u218F\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD\u{10000}-\u{EFFFF}`
const nameAt = new RegExp(`[${nameStart}][${nameStart}\\-.0-9\\u00B7\\u0300-\\u036F\\u203F-\\u2040]*`, 'uy')
const declaration =
  /^<\?xml\s+version\s*=\s*("1\.\d+"|'1\.\d+')(\s+encoding\s*=\s*("[A-Za-z][\w.-]*"|'[A-Za-z][\w.-]*'))?(\s+standalone\s*=\s*("(yes|no)"|'(yes|no)'))?\s*\?>/
/** Where the first sign stands that XML 1.0 does not allow: control characters and halves of pairs; -1 where there is none. */
function forbiddenAt(text: string): number {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code >= 32 && code < 0xd800) continue
    if (code === 9 || code === 10 || code === 13 || (code >= 0xe000 && code < 0xfffe)) continue
    const pair = code >= 0xd800 && code < 0xdc00 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00
    if (!pair) return at
    at++
  }
  return -1
}

class Refused extends Error {
  kind: XmlFault['kind']
  at: number
  zh: string
  constructor(kind: XmlFault['kind'], at: number, zh: string, en = zh) {
    super(en)
    this.kind = kind
    this.at = at
    this.zh = zh
  }
}

/** @param deepest most elements inside one another */
export function readXml(source: string, deepest: number): XmlRead {
  const text = source.startsWith('\uFEFF') ? source.slice(1) : source
  try {
    const bad = forbiddenAt(text)
    if (bad >= 0) throw new Refused('syntax', bad, '有 XML 不允许的字符', 'there is a character that XML does not allow')
    return { ok: true, root: new XmlReader(text, deepest).document() }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    let line = 1
    for (let at = text.indexOf('\n'); at >= 0 && at < error.at; at = text.indexOf('\n', at + 1)) line++
    return { ok: false, fault: { line, kind: error.kind, zh: error.zh, en: error.message } }
  }
}

class XmlReader {
  private readonly text: string
  private readonly deepest: number
  private at = 0
  private line = 1
  private counted = 0
  constructor(text: string, deepest: number) {
    this.text = text
    this.deepest = deepest
  }

  document(): XmlElement {
    const head = declaration.exec(this.text)
    if (head !== null) this.at = head[0].length
    this.between()
    if (this.text[this.at] !== '<') this.refuse('没有根元素', 'there is no root element')
    const root = this.elements()
    this.between()
    if (this.at < this.text.length) this.refuse('根元素之后还有内容', 'there is content after the root element')
    return root
  }

  /** White space, comments and instructions before and after the root. */
  private between(): void {
    for (;;) {
      this.space()
      if (this.text.startsWith('<!--', this.at)) this.comment()
      else if (this.text.startsWith('<?', this.at)) this.instruction()
      else if (this.text.startsWith('<!DOCTYPE', this.at)) throw new Refused('doctype', this.at, 'DOCTYPE')
      else return
    }
  }

  /** The root and all below it, without recursion: depth costs no stack. */
  private elements(): XmlElement {
    const open: { element: XmlElement; tag: string }[] = []
    const [root, closed, tag] = this.startTag(new Map([['xml', xmlSpace]]))
    if (closed) return root
    open.push({ element: root, tag })
    while (open.length > 0) {
      const { element, tag: name } = open.at(-1)!
      const next = this.text.indexOf('<', this.at)
      if (next < 0) this.refuse(`<${name}> 没有结束标签`, `<${name}> is not closed`)
      if (next > this.at) element.text += this.characters(this.text.slice(this.at, next), this.at)
      this.at = next
      if (this.text.startsWith('</', next)) {
        this.endTag(name)
        open.pop()
      } else if (this.text.startsWith('<!--', next)) this.comment()
      else if (this.text.startsWith('<![CDATA[', next)) element.text += this.until('<![CDATA[', ']]>').replace(/\r\n?/g, '\n')
      else if (this.text.startsWith('<?', next)) this.instruction()
      else if (this.text.startsWith('<!', next)) this.refuse('正文里有声明', 'there is a declaration inside the document')
      else {
        if (open.length >= this.deepest) throw new Refused('deep', next, String(this.deepest))
        const [child, empty, childName] = this.startTag(element.prefixes)
        element.children.push(child)
        if (!empty) open.push({ element: child, tag: childName })
      }
    }
    return root
  }

  private startTag(outer: ReadonlyMap<string, string>): [XmlElement, boolean, string] {
    const begin = this.at++
    const tag = this.name()
    const raw: [string, string][] = []
    let closed = false
    for (;;) {
      const before = this.at
      this.space()
      if (this.text[this.at] === '>') break
      if (this.text.startsWith('/>', this.at)) {
        closed = true
        break
      }
      if (before === this.at) this.refuse(`<${tag}> 的标签没有写完`, `the tag <${tag}> is not complete`)
      raw.push(this.attribute(tag, raw))
    }
    this.at += closed ? 2 : 1
    const prefixes = this.declared(raw, outer)
    const [space, name] = this.qualified(tag, prefixes, true, begin)
    const attributes = raw
      .filter(([key]) => key !== 'xmlns' && !key.startsWith('xmlns:'))
      .map(([key, value]) => {
        const [own, local] = this.qualified(key, prefixes, false, begin)
        return { space: own, name: local, value }
      })
    const once = new Set(attributes.map(one => `{${one.space}}${one.name}`))
    if (once.size !== attributes.length) this.refuse(`<${tag}> 有重复的属性`, `an attribute of <${tag}> is given twice`)
    return [{ space, name, attributes, children: [], text: '', line: this.lineOf(begin), prefixes }, closed, tag]
  }

  private attribute(tag: string, before: [string, string][]): [string, string] {
    const key = this.name()
    this.space()
    if (this.text[this.at] !== '=') this.refuse(`<${tag}> 的属性 ${key} 没有值`, `attribute ${key} of <${tag}> has no value`)
    this.at++
    this.space()
    const quote = this.text[this.at]
    const end = quote === '"' || quote === "'" ? this.text.indexOf(quote, this.at + 1) : -1
    if (end < 0) this.refuse(`属性 ${key} 的值没有加引号`, `the value of ${key} is not in quotes`)
    const written = this.text.slice(this.at + 1, end)
    if (written.includes('<')) this.refuse(`属性 ${key} 的值里有 <`, `the value of ${key} contains <`)
    if (before.some(([known]) => known === key)) this.refuse(`<${tag}> 的属性 ${key} 重复`, `attribute ${key} of <${tag}> is given twice`)
    const value = this.references(written.replace(/\r\n?|[\t\n]/g, ' '), this.at)
    this.at = end + 1
    return [key, value]
  }

  private declared(raw: [string, string][], outer: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
    if (!raw.some(([key]) => key.startsWith('xmlns'))) return outer
    const own = new Map(outer)
    for (const [key, value] of raw)
      if (key === 'xmlns') own.set('', value)
      else if (key.startsWith('xmlns:')) {
        const prefix = key.slice(6)
        if (
          value === '' ||
          prefix === '' ||
          prefix.includes(':') ||
          /^[-.\d]/.test(prefix) ||
          prefix === 'xmlns' ||
          value === xmlnsSpace ||
          (prefix === 'xml') !== (value === xmlSpace)
        )
          throw new Refused('prefix', this.at, key)
        own.set(prefix, value)
      }
    return own
  }

  private qualified(name: string, prefixes: ReadonlyMap<string, string>, element: boolean, at: number): [string, string] {
    const colon = name.indexOf(':')
    if (colon < 0) return [element ? (prefixes.get('') ?? '') : '', name]
    const local = name.slice(colon + 1)
    const space = prefixes.get(name.slice(0, colon))
    if (space === undefined || local === '' || local.includes(':') || /^[-.\d]/.test(local)) throw new Refused('prefix', at, name)
    return [space, local]
  }

  private endTag(expected: string): void {
    this.at += 2
    const begin = this.at
    const name = this.name()
    this.space()
    if (name !== expected || this.text[this.at] !== '>') {
      this.at = begin
      this.refuse(`</${name}> 与 <${expected}> 不成对`, `</${name}> does not close <${expected}>`)
    }
    this.at++
  }

  private name(): string {
    nameAt.lastIndex = this.at
    const found = nameAt.exec(this.text)
    if (found === null) this.refuse('这里应是名称', 'a name is expected here')
    this.at += found[0].length
    return found[0]
  }

  private characters(text: string, at: number): string {
    if (text.includes(']]>')) this.refuse('文字里有 ]]>', 'the text contains ]]>')
    return this.references(text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text, at)
  }

  private references(text: string, at: number): string {
    if (!text.includes('&')) return text
    return text.replace(/&([^;&]*;?)/g, (_, reference: string) => {
      const sign = reference.endsWith(';') ? signOf(reference.slice(0, -1)) : undefined
      if (sign === undefined) throw new Refused('syntax', at, `引用 &${reference} 无法识别`, `the reference &${reference} is not known`)
      return sign
    })
  }

  private comment(): void {
    const at = this.at
    const body = this.until('<!--', '-->')
    if (body.includes('--') || body.endsWith('-')) {
      this.at = at
      this.refuse('注释里有 --', 'a comment contains --')
    }
  }
  private instruction(): void {
    const at = this.at
    const body = this.until('<?', '?>')
    nameAt.lastIndex = 0
    const target = nameAt.exec(body)?.[0]
    if (target === undefined || target.includes(':') || target.toLowerCase() === 'xml' || !/^(\s|$)/.test(body.slice(target.length))) {
      this.at = at
      this.refuse('处理指令的写法不对', 'a processing instruction is malformed')
    }
  }
  private until(opening: string, closing: string): string {
    const begin = this.at + opening.length
    const end = this.text.indexOf(closing, begin)
    if (end < 0) this.refuse(`${opening} 没有结束`, `${opening} is not closed`)
    this.at = end + closing.length
    return this.text.slice(begin, end)
  }
  private space(): void {
    for (;;) {
      const code = this.text.charCodeAt(this.at)
      if (code !== 32 && code !== 10 && code !== 9 && code !== 13) return
      this.at++
    }
  }
  private lineOf(at: number): number {
    for (let next = this.text.indexOf('\n', this.counted); next >= 0 && next < at; next = this.text.indexOf('\n', this.counted)) {
      this.line++
      this.counted = next + 1
    }
    return this.line
  }
  private refuse(zh: string, en: string): never {
    throw new Refused('syntax', this.at, zh, en)
  }
}

const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }
function signOf(reference: string): string | undefined {
  if (!reference.startsWith('#')) return Object.hasOwn(entities, reference) ? entities[reference] : undefined
  const code = /^#x[\dA-Fa-f]{1,6}$/.test(reference)
    ? Number.parseInt(reference.slice(2), 16)
    : /^#\d{1,7}$/.test(reference)
      ? Number(reference.slice(1))
      : Number.NaN
  const allowed =
    code === 9 ||
    code === 10 ||
    code === 13 ||
    (code >= 32 && code < 0xd800) ||
    (code >= 0xe000 && code < 0xfffe) ||
    (code >= 0x10000 && code < 0x110000)
  return allowed ? String.fromCodePoint(code) : undefined
}

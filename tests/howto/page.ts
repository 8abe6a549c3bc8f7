// A how-to as it is written: its two languages, the commands that a reader types, what it shows of their answers, the labels it names.
import { readFileSync } from 'node:fs'

/** One command with what the page says of its end. */
export type Step = {
  line: number
  command: string
  /** 0 unless a comment at its end says another. */
  exitCode: number
  /** Lines of the answer that the page shows; `…` stands for whatever changes. */
  shown: string[]
}
export type Half = { language: 'zh' | 'en'; steps: Step[]; labels: string[]; text: string }
export type Page = { path: string; halves: Half[]; unfollowed: string[] }

const fence = /^\s*```(\w*)/u

/** The exit code that a comment names: `# 退出码 3`, `# exit code 3`. */
const codeSaid = /#.*(?:退出码|exit code) (\d+)/u

/**
 * Reads a page. Below `## 中文` and `## English` a block of `sh` is typed by the reader, a block of `text` right after it is what is seen then,
 * 【label】 in Chinese and <kbd>label</kbd> in English is what stands on the screen, with → between one and the next.
 */
export function readPage(path: string): Page {
  const page: Page = { path, halves: [], unfollowed: [] }
  let half: Half | undefined
  let block: string | undefined
  let pending = ''
  for (const [at, line] of readFileSync(path, 'utf8').split('\n').entries()) {
    const opened = fence.exec(line)
    if (opened) {
      block = block === undefined ? (opened[1] ?? '') : undefined
      continue
    }
    const typed = line.trim()
    if (block === undefined) {
      if (line.startsWith('## ')) half = halfOf(page, line)
      if (half) half.text += `${line}\n`
      half?.labels.push(...labelsOf(line, half.language))
    } else if (block === 'sh' && half) {
      if (typed.endsWith('\\')) pending += `${typed.slice(0, -1)} `
      else if (typed !== '') {
        const command = pending + typed
        if (!command.startsWith('#'))
          half.steps.push({ line: at + 1, command, exitCode: Number(codeSaid.exec(command)?.[1] ?? 0), shown: [] })
        pending = ''
      }
    } else if (block === 'text' && half) half.steps.at(-1)?.shown.push(typed)
    // A command that stands where nobody follows it would rot.
    else if (/^(?:\w+=\S+ )*(?:npx )?xunyu /u.test(typed)) page.unfollowed.push(`${path}:${at + 1} ${typed}`)
  }
  return page
}

function halfOf(page: Page, heading: string): Half | undefined {
  const language = heading === '## 中文' ? 'zh' : heading === '## English' ? 'en' : undefined
  if (language === undefined) return undefined
  const half: Half = { language, steps: [], labels: [], text: '' }
  page.halves.push(half)
  return half
}

function labelsOf(line: string, language: Half['language']): string[] {
  const marked = language === 'zh' ? /【([^】]+)】/gu : /<kbd>([^<]+)<\/kbd>/gu
  return [...line.matchAll(marked)].flatMap(([, label = '']) => label.split('→').map(part => part.trim()))
}

// Whether the page is being printed. Browsers say so before they lay the page out on paper, and wait for what is done meanwhile: long tables
// draw every row, maps leave a picture, and each sheet of paper is told its title and its day.
import { useEffect, useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'

let printing = false
const heard = new Set<() => void>()

function say(now: boolean): void {
  printing = now
  flushSync(() => {
    for (const tell of heard) tell()
  })
}
window.addEventListener('beforeprint', () => {
  say(true)
})
window.addEventListener('afterprint', () => {
  say(false)
})

export function usePrinting(): boolean {
  return useSyncExternalStore(
    tell => {
      heard.add(tell)
      return () => heard.delete(tell)
    },
    () => printing,
  )
}

/** Done just before the page is printed, and undone after. */
export function useBeforePrint(make: () => () => void): void {
  useEffect(() => {
    let undo: (() => void) | undefined
    const before = () => {
      undo?.()
      undo = make()
    }
    const after = () => {
      undo?.()
      undo = undefined
    }
    window.addEventListener('beforeprint', before)
    window.addEventListener('afterprint', after)
    return () => {
      after()
      window.removeEventListener('beforeprint', before)
      window.removeEventListener('afterprint', after)
    }
  }, [make])
}

/** Text as a string of a style sheet. */
const quoted = (text: string): string => `"${text.replaceAll(/["\\]/gu, '\\$&').replaceAll(/\s+/gu, ' ')}"`

/** Title and day at the edge of every sheet: margin boxes cannot read the page, so their words are written for each printing. */
export function sheetEdges(title: string, day: string): () => void {
  const style = document.createElement('style')
  style.textContent = `@page { @top-left { content: ${quoted(title)} } @top-right { content: ${quoted(day)} } }`
  document.head.append(style)
  return () => {
    style.remove()
  }
}

// What those who do not see or point need of every page: scrolled areas can be reached, lists have names, and focus comes back from where it went.
import { useEffect, useState } from 'react'

const scrolled = '.ant-table-content, .ant-table-body, .ant-table-tbody-virtual-holder, .tonne-states, .sheet, .card, .rail-lists'
const focusable = 'a[href], button:not([disabled]), input, select, textarea, [tabindex]:not([tabindex="-1"])'

/**
 * Gives a place in the tab order to areas that scroll and hold nothing that could be focused, as antd's tables leave no handle on theirs;
 * takes it back when they no longer need it.
 */
export function useReachable(): void {
  useEffect(() => {
    let waiting = 0
    const look = () => {
      waiting = 0
      for (const area of document.querySelectorAll<HTMLElement>(scrolled)) {
        const scrolls = area.scrollWidth > area.clientWidth + 1 || area.scrollHeight > area.clientHeight + 1
        const ours = area.dataset['reachable'] !== undefined
        const needed = scrolls && area.querySelector(focusable) === null
        if (needed && !ours) {
          area.tabIndex = 0
          area.dataset['reachable'] = ''
        } else if (!needed && ours) {
          area.removeAttribute('tabindex')
          delete area.dataset['reachable']
        }
      }
      nameLists()
    }
    const soon = () => {
      if (waiting === 0) waiting = window.setTimeout(look, 120)
    }
    const observer = new MutationObserver(soon)
    observer.observe(document.body, { childList: true, subtree: true })
    window.addEventListener('resize', soon)
    soon()
    return () => {
      observer.disconnect()
      window.removeEventListener('resize', soon)
      window.clearTimeout(waiting)
    }
  }, [])
}

/** The list of a select is called as its field: antd leaves it without a name for those who hear it. */
function nameLists(): void {
  for (const list of document.querySelectorAll('[role=listbox]:not([aria-label])')) {
    // The field refers to its list only while it is open; the list is called after the field's id all the time.
    const name = document.getElementById(list.id.replace(/_list$/u, ''))?.getAttribute('aria-label')
    if (name != null) list.setAttribute('aria-label', name)
  }
}

/** For what covers the page while it is mounted: when it goes, focus returns to what opened it, or to the page. */
export function useReturnFocus(): void {
  // Taken while rendering: by the time effects run, the drawer has drawn the focus into itself.
  const [before] = useState(() => (document.activeElement instanceof HTMLElement ? document.activeElement : null))
  useEffect(
    () => () => {
      window.setTimeout(() => {
        const to = before !== null && before !== document.body && before.isConnected ? before : document.getElementById('content')
        to?.focus()
      }, 0)
    },
    [before],
  )
}

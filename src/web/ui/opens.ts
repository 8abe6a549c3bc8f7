// A row that opens by mouse opens by keyboard as well: focusable, Enter and Space do what a click does.
import type { KeyboardEvent } from 'react'

export type Opens = { onClick: () => void; onKeyDown: (event: KeyboardEvent<HTMLElement>) => void; tabIndex: 0; className: string }

/** @param open what opening does @param className more classes of the row */
export function opens(open: () => void, className = ''): Opens {
  return {
    onClick: open,
    onKeyDown: event => {
      // A key meant for a link or button within the row is not the row's.
      if (event.target !== event.currentTarget || (event.key !== 'Enter' && event.key !== ' ')) return
      event.preventDefault()
      open()
    },
    tabIndex: 0,
    className: className === '' ? 'row-open' : `row-open ${className}`,
  }
}

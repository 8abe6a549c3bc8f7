// A button that opens the browser's dialog for files. The focus stays on it, so that keys go on from where they were.
import { useRef } from 'react'
import { Button, type ButtonProps } from 'antd'

/** @param accept endings that the dialog offers, such as `.xlsx` @param take is given each file that was chosen */
export function FileButton({ accept, take, ...button }: Omit<ButtonProps, 'onClick'> & { accept: string; take: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        onChange={({ target }) => {
          for (const file of target.files ?? []) take(file)
          // The same file again is a change too.
          target.value = ''
        }}
      />
      <Button {...button} onClick={() => input.current?.click()} />
    </>
  )
}

// Writes files into a new folder, or none.
import { mkdir, readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Checked } from '#domain/problem.ts'
import { error } from '#intake/rawTable.ts'
import { saveFile } from './saveFile.ts'

/** @param folder a new one, or one that is empty @returns its full path */
export async function saveFolder(folder: string, files: readonly { name: string; text: string }[]): Promise<Checked<string>> {
  const full = resolve(folder)
  const there = await readdir(full).catch(() => [])
  if (there.length > 0) {
    return {
      ok: false,
      problems: [
        error(
          'folder.not-empty',
          { file: folder },
          {
            zh: '文件夹不是空的',
            en: 'the folder is not empty',
            fixZh: '换一个新文件夹，或先清空它',
            fixEn: 'Choose a new folder, or empty it first',
          },
        ),
      ],
    }
  }
  await mkdir(full, { recursive: true })
  for (const { name, text } of files) {
    const saved = await saveFile(join(full, name), text)
    if (!saved.ok) return saved
  }
  return { ok: true, value: full, warnings: [] }
}

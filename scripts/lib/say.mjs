// Lines for the terminal, in Chinese and English.
/** @param {string} zh @param {string} en */
export function say(zh, en) {
  process.stdout.write(`${[zh, en].filter(text => text !== '').join('\n')}\n`)
}

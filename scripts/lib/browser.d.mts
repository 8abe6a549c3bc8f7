export const browserFlags: string[]
export function findBrowser(): Promise<string | undefined>
export function requireBrowser(root: string): Promise<string>

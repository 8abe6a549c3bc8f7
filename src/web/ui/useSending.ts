// Sending a form: busy while it is under way, the refusals of the server as problems, and what to read anew afterwards.
import { useState } from 'react'
import { ApiProblem } from '../client/http.ts'
import type { Problem } from '../client/types.ts'

/** @param after runs once the server has taken it, such as reading lists anew */
export function useSending(after: () => Promise<unknown>): {
  busy: boolean
  problems: Problem[]
  send: (call: () => Promise<unknown>, done?: () => void) => void
} {
  const [busy, setBusy] = useState(false)
  const [problems, setProblems] = useState<Problem[]>([])
  const run = async (call: () => Promise<unknown>, done?: () => void) => {
    setBusy(true)
    setProblems([])
    try {
      await call()
      done?.()
      await after()
    } catch (failure) {
      if (!(failure instanceof ApiProblem)) throw failure
      setProblems(failure.problems)
    } finally {
      setBusy(false)
    }
  }
  return { busy, problems, send: (call, done) => void run(call, done) }
}

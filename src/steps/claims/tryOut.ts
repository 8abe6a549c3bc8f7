// Runs a verb to its end and lets nothing of it stay: what would happen, said by what does happen.
import type { UnitOfWork } from '../trade/unitOfWork.ts'

class Undo<T> extends Error {
  readonly value: T
  constructor(value: T) {
    super('tried out')
    this.value = value
  }
}

/** @param desk over a store: an error inside its transaction takes everything back */
export async function tryOut<T>(unitOfWork: UnitOfWork, verb: (trial: UnitOfWork) => Promise<T>): Promise<T> {
  const trial: UnitOfWork = {
    now: unitOfWork.now,
    reading: unitOfWork.reading,
    inTransaction: async <R>(work: Parameters<typeof unitOfWork.inTransaction<R>>[0]): Promise<R> => {
      try {
        return await unitOfWork.inTransaction<R>(async (journal, claims, cases) => {
          throw new Undo(await work(journal, claims, cases))
        })
      } catch (thrown) {
        if (thrown instanceof Undo) return thrown.value as R
        throw thrown
      }
    },
  }
  return verb(trial)
}

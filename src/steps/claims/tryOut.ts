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
    inTransaction: async work =>
      undone(
        unitOfWork.inTransaction(async (journal, claims, cases) => {
          throw new Undo(await work(journal, claims, cases))
        }),
      ),
    posting: async work =>
      undone(
        unitOfWork.posting(async journal => {
          throw new Undo(await work(journal))
        }),
      ),
  }
  return verb(trial)
}

async function undone<R>(transaction: Promise<R>): Promise<R> {
  try {
    return await transaction
  } catch (thrown) {
    if (thrown instanceof Undo) return thrown.value as R
    throw thrown
  }
}

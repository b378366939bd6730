/** One thing to learn from: its features, and how far it belongs to the class, from 0 to 1. */
export interface Instance {
  readonly features: readonly number[]
  readonly target: number
}

/**
 * Logistic regression with an L2 penalty, by Newton's method; the first weight is the bias, which is not penalised. The log odds of an
 * instance are the bias and the sum of its features times the other weights.
 */
export function trainLogistic(instances: readonly Instance[], penalty: number): Float64Array {
  const rows = instances.map(({ features, target }) => ({ values: [1, ...features], target }))
  const size = rows[0]?.values.length ?? 0
  let weights = new Float64Array(size)
  for (let step = 0; step < STEPS; step++) {
    const { gradient, hessian } = derivatives(rows, weights, penalty)
    const change = solve(hessian, gradient)
    weights = weights.map((weight, j) => weight + (change[j] ?? 0))
  }
  return weights
}

/** Newton's method doubles the digits that are right with every step. */
const STEPS = 12

function derivatives(
  rows: readonly { readonly values: readonly number[]; readonly target: number }[],
  weights: Float64Array,
  penalty: number,
) {
  const gradient = weights.map((weight, j) => -penaltyOf(j, penalty) * weight)
  const hessian = Array.from(weights, (_, j) => new Float64Array(weights.length).fill(penaltyOf(j, penalty), j, j + 1))
  for (const { values, target } of rows) {
    const odds = values.reduce((sum, value, j) => sum + value * (weights[j] ?? 0), 0)
    const share = 1 / (1 + Math.exp(-odds))
    values.forEach((value, j) => {
      if (value === 0) return
      gradient[j] = (gradient[j] ?? 0) + (target - share) * value
      const row = hessian[j]
      if (row === undefined) return
      values.forEach((other, k) => {
        row[k] = (row[k] ?? 0) + share * (1 - share) * value * other
      })
    })
  }
  return { gradient, hessian }
}

const penaltyOf = (j: number, penalty: number): number => (j === 0 ? SMALL : penalty)

/** Keeps the equations solvable where a feature never varies. */
const SMALL = 1e-6

/** The solution of linear equations, by Gaussian elimination with partial pivoting. */
function solve(matrix: readonly Float64Array[], right: Float64Array): number[] {
  const rows = matrix.map((row, j) => [...row, right[j] ?? 0])
  const size = rows.length
  for (let column = 0; column < size; column++) {
    const best = rows.reduce(
      (most, row, j) => (j > column && Math.abs(row[column] ?? 0) > Math.abs(rows[most]?.[column] ?? 0) ? j : most),
      column,
    )
    const pivot = rows[best] as number[]
    rows[best] = rows[column] as number[]
    rows[column] = pivot
    rows.forEach((row, j) => {
      if (j === column) return
      const factor = (row[column] ?? 0) / (pivot[column] ?? 1)
      for (let k = column; k <= size; k++) row[k] = (row[k] ?? 0) - factor * (pivot[k] ?? 0)
    })
  }
  return rows.map((row, j) => (row[size] ?? 0) / (row[j] ?? 1))
}

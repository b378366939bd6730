import { benchCold } from './cold.ts'

for (const r of await benchCold('000_26995bac4d436648.txt')) console.log(r.what, r.value)

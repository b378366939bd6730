import { expect, it } from 'vitest'
import { calledFunctions } from '../../../src/build/pack/called-functions.ts'
import { compileEarly } from '../../../src/build/pack/compile-early.ts'

/** Declarations that are called before their place, functions in functions, generators, methods of classes and objects, statements without a semicolon. */
const SCRIPT = `let log=[]
log.push(before(2))
async function later(n){await null;return n+1}
function before(n){let twice=m=>m*2;function inner(){return twice(n)}return inner()}function*count(){yield 1;yield 2}
function never(){return{a:()=>1}}
var one=async n=>{let{x}=await{x:n};return x},two=function(n){return n>0?two(n-1)+1:0},made=class{#n=1;get n(){return this.#n}add(){return()=>this.#n++}}
let rule={name:'r',look(n){return this.name+n},async wait(n){return n},get size(){return 1}}
function work(){return work.name.length}
async function sample(){log.push(await later(1),[...count()],await one(3),two(3),new made().n,rule.look(1),await rule.wait(2),rule.size)}
export{log,sample as first,work as default,never}`

interface Module {
  readonly log: readonly unknown[]
  readonly default: () => number
  readonly never: () => { readonly a: () => number }
}
const load = async (script: string) => (await import(`data:text/javascript,${encodeURIComponent(script)}`)) as Module

it('compiles early what is called, and leaves the rest as it is', async () => {
  const called = await calledFunctions(SCRIPT, 'first', null)
  const script = compileEarly(SCRIPT, called, 'first')
  expect(script).toMatch(
    /^var later=\(async function \(n\).*,before=\(function \(n\)\{let twice=\(m=>m\*2\);function inner\(\)/,
  )
  expect(script).toContain('count=(function*(){')
  expect(script).toContain('var one=(async n=>')
  expect(script).toContain(
    "{name:'r',look:(function(n){return this.name+n}),wait:(async function(n){return n}),get size(){return 1}}",
  )
  expect(script).toContain('function never(){return{a:()=>1}}')
  expect(script).toContain('add(){return()=>this.#n++}')
})

it('does the same, without the function that was only there to be measured', async () => {
  const called = await calledFunctions(SCRIPT, 'first', null)
  const [plain, early] = await Promise.all([SCRIPT, compileEarly(SCRIPT, called, 'first')].map(load))
  expect(early?.log).toEqual([4])
  expect(early?.log).toEqual(plain?.log)
  expect(early?.default()).toBe(plain?.default())
  expect(early?.never().a()).toBe(1)
  expect(Object.keys(early ?? {})).toEqual(['default', 'log', 'never'])
})

it('refuses to remove what is no function of the module', () => {
  expect(() => compileEarly('var a=1;export{a as first}', new Set(), 'first')).toThrow('first is no function')
})

it('knows the functions that are called while a module is loaded and used, by their places', async () => {
  const script = 'function a(){}function b(){}a();export function c(){b()}export function d(){}'
  const place = (text: string) => `${script.indexOf(text)}-${script.indexOf(text) + text.length}`
  const called = await calledFunctions(script, 'c', null)
  for (const text of ['function a(){}', 'function b(){}', 'function c(){b()}']) expect(called).toContain(place(text))
  expect(called).not.toContain(place('function d(){}'))
})

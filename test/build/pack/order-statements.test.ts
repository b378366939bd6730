import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { orderStatements } from '../../../src/build/pack/order-statements.ts'
import { similarOrder } from '../../../src/build/pack/similar-order.ts'

/** What a script leaves in its array `log`. */
const run = (script: string): unknown => JSON.parse(String(new Function(`${script};return JSON.stringify(log)`)()))

describe('orderStatements', () => {
  test.each([
    {
      name: 'a function that reads what was declared',
      script: 'var log=[];var a=1;function f(){return a}var b=f();log.push(b)',
    },
    {
      name: 'a function in an object',
      script: 'var log=[];var a={n:3};var o={f(){return a.n}};var b=[o];log.push(b[0].f())',
    },
    {
      name: 'a local name like one of the top',
      script: 'var log=[];var a=1;var f=b=>{{let a=b;log.push(a)}log.push(a)};var c=f(2);var b=5;log.push(b)',
    },
    {
      name: 'a variable that is assigned later',
      script: 'var log=[];var a;(e=>{e.x=1})(a||={});var b=[a];log.push(b)',
    },
    {
      name: 'a counter of a function',
      script: 'var log=[];var n=0;function next(){return++n}var a=next();var b=next();var c=[n];log.push(a,b,c)',
    },
    { name: 'a variable of a loop', script: 'var log=[];for(var i=0;i<3;i++)log.push(i);var a=[i];log.push(a)' },
    {
      name: 'a pattern',
      script: 'var log=[];var o={get x(){return log.push("x")}};var {x,...rest}=o;log.push(x,rest)',
    },
    {
      name: 'a class',
      script: 'var log=[];var a=2;class A{static n=a;get m(){return a}}var b=new A().m;log.push(A.n,b)',
    },
    {
      name: 'what is set only after it was used',
      script: 'var log=[];function f(){return a}log.push(f()??null);var a=1;log.push(f())',
    },
  ])('leaves $name as it is', ({ script }) => expect(run(orderStatements(script))).toEqual(run(script)))

  it('leaves imports first and exports last', () => {
    const script = 'import a from"./a.js";var b=1;function c(){return a}export{b,c as default};'
    expect(orderStatements(script)).toMatch(/^import a from"\.\/a\.js";.*export\{b,c as default\};$/)
  })

  it('refuses an export that declares something', () =>
    expect(() => orderStatements('export var a=1')).toThrow('moved'))

  it('changes nothing that a script does (law)', () => {
    const place = fc.nat(7)
    const statement = fc.oneof(
      fc.tuple(place, place).map(([a, b]) => `var v${a}={n:${b}};`),
      fc.tuple(place, place, place).map(([a, b, c]) => `var v${a}=[v${b},v${c}];`),
      fc.tuple(place, place, place).map(([a, b, c]) => `function f${a}(v${b}){return v${c}&&v${c}.n++}`),
      fc.tuple(place, place, place).map(([a, b, c]) => `function f${a}(){v${b}=v${c};return f${(a + 1) % 8}.name}`),
      fc.tuple(place, place).map(([a, b]) => `var v${a}=f${b}(v${a});`),
      fc.tuple(place, place).map(([a, b]) => `var v${a}=(()=>{let v${b}=1;return v${a}===v${b}})();`),
      fc.tuple(place, place).map(([a, b]) => `if(v${a})v${a}.n=String(v${b});`),
      place.map((a) => `log.push(JSON.stringify(v${a}));`),
    )
    fc.assert(
      fc.property(fc.array(statement, { maxLength: 24 }), (statements) => {
        const names = [...Array(8).keys()]
        // Each name is declared once, as in a bundle.
        const declared = new Set<string>()
        const script = [
          ...names
            .map((n) => `function f${n}(){return 0}`)
            .filter((text) => !statements.some((one) => one.startsWith(text.slice(0, 12)))),
          ...statements.filter((one) => {
            const name = /^(?:var|function) (\w+)/.exec(one)?.[1]
            if (name === undefined) return true
            return declared.has(name) ? false : declared.add(name)
          }),
        ]
        const missing = names.filter((n) => !declared.has(`v${n}`)).map((n) => `var v${n};`)
        const whole = ['var log=[];', ...missing, ...script, ...names.map((n) => `log.push(typeof v${n},v${n});`)].join(
          '',
        )
        let expected: unknown
        try {
          expected = run(whole)
        } catch {
          return
        }
        expect(run(orderStatements(whole)), whole).toEqual(expected)
      }),
      { numRuns: 400 },
    )
  })
})

describe('similarOrder', () => {
  it('puts what is alike together', () => {
    const texts = ['alpha beta gamma', 'one two three four', 'beta gamma delta', 'two three four five']
    const order = similarOrder(texts, [[], [], [], []])
    expect(Math.abs(order.indexOf(0) - order.indexOf(2))).toBe(1)
    expect(Math.abs(order.indexOf(1) - order.indexOf(3))).toBe(1)
  })

  it('keeps what must come before', () => {
    expect(similarOrder(['a', 'b', 'c'], [[2], [0], []])).toEqual([2, 0, 1])
  })
})

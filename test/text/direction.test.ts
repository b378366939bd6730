import { expect, test } from 'vitest'
import { directionOf } from '../../src/text/direction.ts'

// The scripts of CLDR's likely subtags; the first strong letter as in HTML's dir="auto".
test.each([
  { name: 'Arabic', language: 'ar', text: '', expected: 'rtl' },
  { name: 'Hebrew of Israel', language: 'he-IL', text: '', expected: 'rtl' },
  { name: 'Persian, Urdu, Yiddish', language: 'fa', text: '', expected: 'rtl' },
  { name: 'capitals in the tag', language: 'UR-pk', text: '', expected: 'rtl' },
  { name: 'English', language: 'en', text: '', expected: 'ltr' },
  { name: 'Arabic in Latin letters', language: 'ar-Latn', text: '', expected: 'ltr' },
  { name: 'Punjabi in Arabic letters', language: 'pa-Arab-PK', text: '', expected: 'rtl' },
  { name: 'Argentina is no Arabia', language: 'es-AR', text: '', expected: 'ltr' },
  { name: 'a known language, whatever the text', language: 'en', text: 'שלום', expected: 'ltr' },
  { name: 'no language, a Hebrew text', language: null, text: '12. שלום and hello', expected: 'rtl' },
  { name: 'no language, a Latin text', language: null, text: '“Hello” שלום', expected: 'ltr' },
  { name: 'no language, only marks', language: null, text: '… 12', expected: 'ltr' },
  { name: 'undetermined', language: 'und', text: 'سلام', expected: 'rtl' },
])('$name', ({ language, text, expected }) => expect(directionOf(language, text)).toBe(expected))

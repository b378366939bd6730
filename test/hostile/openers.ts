/** Ways to open a connection without asking for anything, as a sender would hide them from a filter. `HERE` is the listener. */
export const OPENERS = [
  '<link rel=preconnect href="HERE">',
  '<link rel="dns-prefetch preconnect" href="HERE" crossorigin>',
  '<LINK\nREL=PreConnect\nHREF=HERE>',
  '<link/rel=preconnect/href=HERE>',
  '<svg><link rel=preconnect href="HERE"></svg><svg><foreignObject><link rel=preconnect href="HERE"></foreignObject></svg>',
  '<noscript><link rel=preconnect href="HERE"></noscript>',
  '<title><b></title><link rel=preconnect href="HERE">',
  '<!--><link rel=preconnect href="HERE">-->',
  '<style></style/><link rel=preconnect href="HERE">',
  '<table><tr><link rel=preconnect href="HERE"></table>',
  '<select><link rel=preconnect href="HERE"></select>',
  '<link rel="modulepreload preload prefetch prerender stylesheet icon" as=script href="HERE/x.js">',
  '<meta http-equiv="x-dns-prefetch-control" content="on"><a href="HERE">x</a>',
]

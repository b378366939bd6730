/**
 * Phrases that speak to the reader about the text, a form or an event, anywhere in a sentence. Collected from newsletters. Phrases are
 * separated by bars, in lower case, without punctuation. Words with a slash between them are alternatives, "~" stands for no word.
 */
export const CALLS: readonly string[] = [
  'like to thank/invite|like to introduce you|advertise with us|would like to extend|check out our/the|love your',
  "please|you should see|you'll see",
  "feel free to|we'll post/share/announce more/the/further/update/updates/details",
  'stay tuned|you can subscribe/follow/register/join',
  "let's see/look/take/start/go/talk/dive/get/first/have|let us/me ~/first see/look/take/start/go/talk/know|rest of this",
  'previously/post/posts/article/articles/part/episode/first/second/third/last/next/latest in this/our/the blog/~ series',
  "previous/last/next/earlier/upcoming/yesterday's blog/~ post/article/part/installment",
  'as described/mentioned/noted/shown/discussed above/before/earlier/below',
  ...['discuss', 'describ', 'mention', 'list', 'show'].map(
    (verb) =>
      `${['e', 'es', 'ed', 'n', 's', ''].map((ending) => verb + ending).join('/')} in/again/~ more/~ detail/~ below/above/later`,
  ),
  'can be found/read/viewed/downloaded/submitted/watched here/below',
  'more on that/this below/above/later',
  'newsletter/news/digest/bulletin is published/sent/released|going to show/explain/discuss/highlight/describe/cover/talk/walk/explore|this section is for/about/intended|see our/my|at/from the start/beginning/end of the/this chapter/section/post/article/page',
  'section/chapter/table/page/document/appendix contains/describes/explains/covers/lists/shows|noted/mentioned/explained/discussed/described/wrote earlier/previously',
  'discussed/seen/covered/learned/introduced/mentioned/described/considered so/thus far|the previous/last/above answer/point/paragraph/example|welcome back/to',
  'previous/last/later/earlier/upcoming lesson/lessons/chapter/chapters/section/sections/tutorial/tutorials/exercise/exercises',
  'in/from/of the/our first/second/third/next/following/final lesson/chapter/section/part/tutorial/post/article|here are a/some/several/few/common/the',
  "we've/have been discussing/learning/using/building|the/this/these following/next example/examples/code/command/commands/snippet/lines/file",
  'is/are available here/below',
].flatMap((line) => line.split('|'))

/**
 * Phrases that speak to the reader about the text, a form or an event, anywhere in a sentence. Collected from newsletters. Phrases are
 * separated by bars, in lower case, without punctuation. Words with a slash between them are alternatives, "~" stands for no word.
 */
export const CALLS: readonly string[] = [
  'click here|sign up here/now/today|register here/now/today|read/find/see/learn more here/at/in|read/find/see/learn more about it|follow us',
  'subscribe to our/the/this|in/at the comments/link/links below|would like to thank/extend|check out our/the|check it/them out our/the',
  "i'd/we'd like to thank/extend|please|you should see|you'll see|you will see|you are now|you now have|should now be|shown/listed here",
  "feel free to|we'll post/share/announce more/the/further/update/updates/details|we will post/share/announce more/the/further/update/updates/details",
  'contact us|consider joining/donating/sponsoring/supporting|ask for help in/on|is/are edited by|stay tuned|shout-out/shoutout to',
  'thanks to the/our/all/everyone/every many/~ contributors/contributor/volunteers/sponsors/people/community/who',
  'view/see/visit/check/read/consult our/the page/website/site/docs/documentation/wiki/repository/readme/handbook/announcement',
  "get/grab an/your invite/ticket/tickets here|let's see/look/take/start/go/talk/dive/get/first/have|might/may remember/recall|let me know|rest of this|follow-up/later/future/upcoming blog/~ post/posts/article/articles will|earlier/previous version/versions of this post/article/page",
  'originally appeared/published/posted on/in/at|reach out to us/me/the|of/to this/our/the blog/~ series|previously/post/posts/article/articles/part/episode/first/second/third/last/next/latest in this/our/the blog/~ series',
  "previous/last/next/earlier/upcoming/yesterday's blog/~ post/article/part/installment",
  'as described/mentioned/noted/shown/discussed above/before/earlier/below',
  'figure/table/chart/graph/diagram/image/picture/photo/screenshot/example/snippet/code/function/command/query/list/section/link/links/hyperlinks/video/videos/posts above/below',
  'above/below figure/table/chart/graph/diagram/image/example/code',
  ...['discuss', 'describ', 'explain', 'mention', 'outlin', 'list', 'show'].map(
    (verb) =>
      `${['e', 'es', 'ed', 'n', 's', ''].map((ending) => verb + ending).join('/')} in/again/~ more/~ detail/~ below/above/later`,
  ),
  'can be found/read/viewed/downloaded/submitted/watched here/below|can be found/read/viewed/downloaded/submitted/watched at https/http',
  'can be found/read/viewed/downloaded/submitted/watched on our/the website/page/site',
  'we are/also looking/seeking for/~ volunteers/contributors/maintainers|would/also like to close by/with|can be found at/on their/the/this/our',
  'see/more above/below/later|more on that/this below/above/later|click/clicking on it/them|roll call|note taking/taker/takers',
  "see our/my|above-mentioned|we've/have learned/written/seen/covered/built/used so far|at/from the start/beginning/end of the/this chapter/section/post/article/page|if you have any/~ questions/comments/suggestions/feedback|so here is/are|so here's",
  'section/chapter/table/page/document/appendix contains/describes/explains/covers/lists/shows|noted/mentioned/explained/discussed/described/wrote earlier/previously|shout-outs/shoutouts to',
  'discussed/seen/covered/learned/introduced/mentioned/described/considered so/thus far|the previous/last/above answer/point/paragraph/example|in the description/comments|the show notes|browser does not support|welcome back/to|introduce yourself|later in this|link/links to/for the/this/my/our post/article/talk/video/repo/code is/are',
  'previous/last/later/earlier/upcoming lesson/lessons/chapter/chapters/section/sections/tutorial/tutorials/exercise/exercises',
  'in/from/of the/our first/second/third/next/following lesson/chapter/section/part/tutorial|here are a/some/several/few/common/the',
  "we've/have been discussing/learning/using/building|the/this/these following/next example/examples/code/command/commands/snippet/lines/file",
  'is/are available here/below|is/are available at https/http|is/are available on our/the website/page/site',
].flatMap((line) => line.split('|'))

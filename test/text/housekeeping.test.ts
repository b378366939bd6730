import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { openingsOf } from '../../src/build/pattern-openings.ts'
import { housekeepingReason } from '../../src/text/housekeeping.ts'
import { PATTERNS } from '../../src/text/housekeeping-patterns.ts'
import { splitSentences } from '../../src/text/sentences.ts'

test.each([
  { sentence: 'Subscribe to our newsletter.', reason: 'subscription' },
  { sentence: '> **Don’t forget to subscribe!', reason: 'subscription' },
  { sentence: 'We’re looking forward to seeing you.', reason: 'greeting' },
  { sentence: 'We would also like to thank Ada.', reason: 'thanks' },
  { sentence: 'Let’s dive in.', reason: 'greeting' },
  { sentence: 'GitHubで更新しました。ありがとうございます。', reason: 'thanks' },
  { sentence: 'You can tell the server to subscribe for news with the link below.', reason: 'subscription' },
  { sentence: 'There is an RSS feed of this letter.', reason: 'subscription' },
  { sentence: 'There is an Atom feed for each tram line.', reason: null },
  { sentence: 'You can also signup for the list of the bakers here.', reason: 'subscription' },
  { sentence: 'Via deze weg willen we de bakkers bedanken voor hun hulp.', reason: 'thanks' },
  { sentence: 'A equipe da padaria agradece a todos os inscritos.', reason: 'thanks' },
  { sentence: 'Der Bäcker dankt ab und geht in Rente.', reason: null },
  { sentence: 'Er wollte im Mai danken und blieb stumm.', reason: null },
  { sentence: 'Herewith a round-up of what the bakers did in May.', reason: 'about this issue' },
  { sentence: 'Below is the bakery of the old town.', reason: null },
  { sentence: 'Members are encouraged to submit recipes.', reason: 'contributing' },
  { sentence: 'Members are elected for two years.', reason: null },
  { sentence: 'The spender signs the transaction.', reason: null },
  { sentence: 'In the future, the map will show trees.', reason: null },
  { sentence: 'By Ann Example', reason: 'by-line' },
  { sentence: 'Por Ana Pérez', reason: 'by-line' },
  { sentence: 'Por qué sigo enseñando', reason: null },
  { sentence: 'Par exemple un tram plus rapide', reason: null },
  { sentence: 'Authors can now set their own colours.', reason: null },
  { sentence: 'Thanks to Ann and Bo for their help.', reason: 'thanks' },
  { sentence: 'Thanks to her patience, it is now easy to repeat.', reason: null },
  { sentence: 'Thanks to Bo I finally understand trams.', reason: null },
  { sentence: 'First published on the town site.', reason: 'about this issue' },
  { sentence: 'Also from China, a tram maker releases a model.', reason: null },
  { sentence: 'This is also in line with the plan.', reason: null },
  { sentence: 'This section is about trams.', reason: 'about this issue' },
  { sentence: '_Last Week in Trams_ is a weekly blog post to keep you up to date.', reason: 'about this issue' },
  { sentence: 'Bread Letter is a monthly newsletter about flour.', reason: 'about this issue' },
  { sentence: 'The council is a monthly meeting of nine people.', reason: null },
  { sentence: 'Attendees: Ann Example, Bo Example and Cy Example', reason: 'about this issue' },
  { sentence: 'Attendees asked about the tram.', reason: null },
  { sentence: '封面来源于去年在山里拍的一段视频。', reason: 'about this issue' },
  { sentence: 'More tips and tricks to follow.', reason: 'greeting' },
  { sentence: 'More trams are coming to the old town in May.', reason: null },
  { sentence: 'Gracias por leer.', reason: 'thanks' },
  { sentence: 'Sag uns einfach Bescheid: board@bakers.example.', reason: 'contact' },
  { sentence: 'Schreib einfach eine E-Mail an board@bakers.example', reason: 'contact' },
  { sentence: 'Escriban a hola@panes.example.', reason: 'contact' },
  { sentence: 'Напишите нам на bread@bakers.example!', reason: 'contact' },
  { sentence: 'The mail came from board@bakers.example on Monday.', reason: null },
  { sentence: 'Bahçe mektubuna hoş geldiniz!', reason: 'greeting' },
  { sentence: '마을 소식에 오신 것을 환영합니다', reason: 'greeting' },
  { sentence: '町だよりへようこそ！', reason: 'greeting' },
  { sentence: '当然，也欢迎你关注我们每一期的周报。', reason: 'contributing' },
  { sentence: 'Se curtiu, não deixa de se inscrever no canal.', reason: 'sharing' },
  { sentence: 'Wir freuen uns über euer Feedback.', reason: 'contributing' },
  { sentence: 'Wir freuen uns über die neue Straßenbahn.', reason: null },
  { sentence: 'Voici les nouvelles de la semaine.', reason: 'about this issue' },
  { sentence: 'Voici une carte des trams que la ville a publiée.', reason: null },
  { sentence: 'Napište mi, co chybí.', reason: 'contributing' },
  { sentence: 'Dzięki za przeczytanie!', reason: 'thanks' },
  { sentence: 'Dzięki nowej linii droga trwa krócej.', reason: null },
  { sentence: 'Заметили опечатку? Сообщите нам.', reason: 'contributing' },
  { sentence: 'Bültene abone olun.', reason: 'subscription' },
  { sentence: 'Selamat datang di edisi baru.', reason: 'greeting' },
  { sentence: 'The name is a registered trademark of the Town Foundation.', reason: 'about this issue' },
  { sentence: 'The council registered a new mark for its trams.', reason: null },
  { sentence: 'Follow the town on Mastodon for news.', reason: 'subscription' },
  { sentence: 'Follow the signs at the harbour.', reason: null },
  { sentence: 'Hello everyone!', reason: 'greeting' },
  { sentence: '👋 Hello everyone!', reason: 'greeting' },
  { sentence: '🚋 The tram is coming in May.', reason: null },
  { sentence: "You're currently a free subscriber to Town Letter.", reason: 'subscription' },
  { sentence: 'You’re on the free list for Town Letter.', reason: 'subscription' },
  { sentence: 'You are on the list of speakers for the hearing in May.', reason: null },
  { sentence: 'Town Letter is a reader-supported publication.', reason: 'subscription' },
  {
    sentence: 'To receive new posts and support my work, consider becoming a free or paid subscriber.',
    reason: 'subscription',
  },
  { sentence: 'To receive new trams the city must build a second depot.', reason: null },
  { sentence: 'If you received this email by mistake, simply delete it.', reason: 'subscription' },
  { sentence: 'Premium members get two more posts per week.', reason: 'subscription' },
  { sentence: 'Half of the list is paywalled, so for all of it become a paid subscriber.', reason: 'subscription' },
  { sentence: 'This edition is for everyone, but consider upgrading to support my writing.', reason: 'subscription' },
  { sentence: 'The council should consider upgrades of the line.', reason: null },
  { sentence: 'To get the upgrade, restart the tram.', reason: null },
  { sentence: 'To support the new subscription plans, the office hires two people.', reason: null },
  { sentence: 'If you received an error after the update, install it again.', reason: null },
  { sentence: 'Towns with old trams should consider upgrading to the new brakes.', reason: null },
  { sentence: 'Consider upgrading for just $4 a month.', reason: 'subscription' },
  { sentence: 'Happy October!', reason: 'greeting' },
  { sentence: 'Happy days are back at the old pool.', reason: null },
  { sentence: 'Hope you enjoy Town Letter.', reason: 'greeting' },
  { sentence: 'hello.js holds the first example.', reason: null },
  { sentence: '如果你经常坐电车，你大概知道这条新线。', reason: null },
  { sentence: '如果你有建议，欢迎提交 issue。', reason: 'contributing' },
  { sentence: '欢迎阅读城市周刊第 12 期。', reason: 'greeting' },
  { sentence: 'Contributed by Ann Example', reason: 'by-line' },
  { sentence: 'Partagez cette lettre avec vos amis.', reason: 'sharing' },
  { sentence: 'Partagez des choses qui vous parlent', reason: null },
  { sentence: '原文链接：https://bread.example/a', reason: null },
  { sentence: '作者：张三', reason: 'by-line' },
  { sentence: '作者 张三 三月提交了新线路的地图', reason: null },
  { sentence: 'At the end of the year, we want to thank everyone who helped.', reason: 'thanks' },
  { sentence: 'As always, we are very grateful to our members.', reason: 'thanks' },
  { sentence: 'Without the help of the volunteers we would not be here.', reason: 'thanks' },
  { sentence: 'Without our fix the tram would not brake.', reason: null },
  { sentence: 'The council wants to give the old line a new name.', reason: null },
  { sentence: 'Anyone may join the panel by sending an e-mail.', reason: 'contributing' },
  { sentence: 'Anyone can now ride the tram by night.', reason: null },
  { sentence: 'Contribute on GitHub and join us in the Matrix channel.', reason: 'contributing' },
  { sentence: 'We depend on donations from our supporters.', reason: 'support' },
  { sentence: 'We depend on the new bridge.', reason: null },
  { sentence: 'This post is part of a series about bread.', reason: 'about this issue' },
  { sentence: 'This release contains 12 changes of the timetable.', reason: null },
  { sentence: 'Dieser Beitrag ist der zweite Teil der Reihe.', reason: 'about this issue' },
  { sentence: 'Dieser Beitrag ist höher als im Vorjahr.', reason: null },
  { sentence: 'この記事はパン Advent Calendar 2021 の 5 日目の記事です。', reason: 'about this issue' },
  { sentence: 'この記事は広場のパン屋を紹介します。', reason: null },
  { sentence: '本文整理自张三在广场上的分享。', reason: 'about this issue' },
  { sentence: '欢迎感兴趣的同学一起参与讨论！', reason: 'contributing' },
  { sentence: '市民欢迎新线路。', reason: null },
  { sentence: '의견은 메일로 보내주시기 바랍니다.', reason: 'contributing' },
  { sentence: '¡Suscríbete a mi canal!', reason: 'subscription' },
  { sentence: 'Our next community call is on the 8th of July at 9am UTC.', reason: 'meetings' },
  { sentence: 'The next meeting of the council decides on the tram.', reason: null },
  { sentence: 'We meet every Tuesday in the old bakery.', reason: 'meetings' },
  { sentence: 'We meet the demands of the town.', reason: null },
  { sentence: 'To join the network, the town pays a fee.', reason: null },
  { sentence: 'The meeting will be on a Zoom video conference.', reason: 'meetings' },
  { sentence: 'The meeting was open to the public for the first time.', reason: null },
  { sentence: 'It has been a while since the last blog post.', reason: 'about this issue' },
  { sentence: 'It has been a while since the tram was late.', reason: null },
  { sentence: 'This is a guest post by Ann.', reason: 'about this issue' },
  { sentence: 'ぜひ参加してください！', reason: 'contributing' },
  { sentence: '電車には前から乗ってください。', reason: null },
  { sentence: 'ご意見をお待ちしています。', reason: 'contributing' },
  { sentence: '各位老师好，这是第十篇文章。', reason: 'greeting' },
  { sentence: 'Lastly, a huge thank you to the sponsors.', reason: 'thanks' },
  { sentence: 'If you or your company want to support us, tell us.', reason: 'support' },
  { sentence: 'As a project of volunteers, we rely on the support of the town.', reason: 'support' },
  { sentence: 'Keep an eye on our blog.', reason: 'subscription' },
  { sentence: 'The police keeps an eye on the tram.', reason: null },
  { sentence: 'Read more: https://town.example/tram', reason: 'navigation' },
  { sentence: 'We are still looking for additional volunteers for the fair.', reason: 'contributing' },
  { sentence: 'The tram committee is currently looking for more members.', reason: 'contributing' },
  { sentence: 'The police is looking for the missing tram.', reason: null },
  { sentence: 'Volunteers are needed to answer questions.', reason: 'contributing' },
  { sentence: 'Volunteers repaired the old tram.', reason: null },
  { sentence: 'Interested people should write to Ann.', reason: 'contributing' },
  { sentence: 'If you have not already done so, answer our questions.', reason: 'contributing' },
  { sentence: 'If you have not paid by May, the pass ends.', reason: null },
  { sentence: 'You can sign up with this form.', reason: 'subscription' },
  { sentence: 'You can also sign up to have the newsletter sent to you.', reason: 'subscription' },
  { sentence: 'Get Town Letter delivered directly to your inbox!', reason: 'subscription' },
  { sentence: 'Get the new tram to your town.', reason: null },
  { sentence: 'Hope you are all enjoying your summers.', reason: 'greeting' },
  { sentence: 'Hope everyone is well.', reason: 'greeting' },
  { sentence: 'Hope is well placed in the new tram.', reason: null },
  { sentence: 'This #12 edition of the Bread newsletter contains recipes.', reason: 'about this issue' },
  { sentence: '(Section written by @ann)', reason: 'by-line' },
  { sentence: 'Então até a próxima terça!', reason: 'greeting' },
  { sentence: 'Apúntate para conocer las novedades.', reason: 'contributing' },
  { sentence: 'Puedes ver el anuncio original en la web.', reason: 'about this issue' },
  { sentence: 'Puedes ver el tranvía desde la plaza.', reason: null },
  { sentence: 'Consider contributing to our cookbook.', reason: 'support' },
  { sentence: 'Contributing to the fair takes an hour.', reason: null },
  { sentence: 'Wir suchen noch Helfer für das Fest.', reason: 'contributing' },
  { sentence: 'Wir suchen den alten Fahrplan.', reason: null },
  { sentence: 'Nous recherchons des bénévoles pour la fête.', reason: 'contributing' },
  { sentence: 'Cerchiamo nuovi volontari.', reason: 'contributing' },
  { sentence: 'We zoeken vrijwilligers voor het feest.', reason: 'contributing' },
  { sentence: 'Read more books, says the mayor.', reason: null },
  { sentence: 'Lire la suite…', reason: 'navigation' },
  { sentence: '続きを読む', reason: 'navigation' },
  { sentence: 'Je tiens aussi à remercier Anne.', reason: 'thanks' },
  { sentence: 'In the next blog post, we show the bridge.', reason: 'what comes next' },
  { sentence: '这里是新线路的地图。', reason: null },
])('housekeepingReason of “$sentence”', ({ sentence, reason }) => {
  expect(housekeepingReason(sentence)).toBe(reason)
})

it('finds what a look at every pattern finds', () => {
  const folder = join(import.meta.dirname, '../corpus/newsletters')
  const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))
  const sentences = texts.flatMap((text) => splitSentences(text).map(({ start, end }) => text.slice(start, end)))
  const seen = sentences.flatMap((sentence) => [sentence, sentence.replace(/^\S+\s/, '')])
  for (const sentence of seen) {
    const text = sentence
      .slice(0, 300)
      .toLowerCase()
      .replaceAll('’', "'")
      .replace(/^(?:[\s*_>"“(（[【•–—\u2190-\u2bff\ud83c-\ud83e\udc00-\udfff-]|\ufe0f)+/, '')
    const first = PATTERNS.find(({ pattern }) => pattern.test(text))
    expect(housekeepingReason(sentence), sentence).toBe(first?.reason ?? null)
  }
})

it('knows texts that every match of a pattern contains', () => {
  const known = PATTERNS.filter(({ inside }) => inside.length > 0)
  expect(known.length).toBeGreaterThan(20)
  for (const { pattern, inside } of known) {
    // The generator does not know word boundaries.
    const matches = fc
      .stringMatching(new RegExp(pattern.source.replaceAll('\\b', '')))
      .filter((text) => pattern.test(text))
    fc.assert(
      fc.property(matches, (text) => inside.some((words) => text.includes(words))),
      { numRuns: 300 },
    )
  }
})

it('knows such texts for all patterns that match anywhere: they are tested on every sentence', () => {
  const anywhere = PATTERNS.filter(({ pattern }) => openingsOf(pattern.source).beginnings.has(''))
  expect(anywhere.filter(({ inside }) => inside.length === 0).map(({ pattern }) => pattern.source)).toEqual([])
})

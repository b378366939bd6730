import { hasAnyOf } from '../../text/has-any-of.ts'

/** "View this email in your browser": the line that links to the issue on the web. */
export const speaksOfOnline = (line: string): boolean =>
  hasAnyOf(line.toLowerCase(), ONLINE_WORDS) && ONLINE.test(line) && (line.length <= SHORT || OF_MAIL.test(line))

/** In a longer line "see who is online" is news, unless it speaks of the mail. */
const SHORT = 100
const OF_MAIL =
  /mail|letter|message|version|browser|issue|edition|images|page|web|navig|ligne|nachricht|ausgabe|correo|bolet|mensaje|visualiz|браузер|письм|ブラウザ|メール|浏览|邮件|웹|메일/i

const ONLINE_WORDS =
  'brows|online|web|viewing|displaying|images|app|gezeigt|ligne|navig|navega|línea|przegl|prohl|брауз|ブラ|浏览|웹|nettl'
const ONLINE =
  /(?:view|read|see|open|display|trouble|problem|difficult|can.?t (?:see|read|view)|not displaying|having trouble)\b.{0,60}\b(?:browser|online|on (?:the |our )?web(?:site)?|web (?:version|page)|viewing|displaying|images)|^(?:view|read|open) (?:online|in (?:your )?browser|in (?:the )?app|on (?:the )?web|web version)|\bweb ?version\b|\bonline version\b|im browser (?:ansehen|öffnen|anzeigen|lesen)|online.?(?:version|ansicht)|web.?ansicht|nicht (?:richtig|korrekt) (?:dar|an)gezeigt|(?:version|voir|lire|afficher).{0,40}(?:en ligne|navigateur)|ver (?:en|este|esta).{0,40}(?:navegador|web|línea)|versión web|visualiz\w+.{0,40}(?:navegador|browser|online)|(?:bekijk|lees|open).{0,40}(?:browser|online|webversie)|webversie|zobacz.{0,40}przeglądarce|zobrazit.{0,40}prohlížeči|открыть.{0,40}браузере|ブラウザ|在浏览器|웹에서|visa i webbl|se i browser|vis i nettleser/i

/** Words that only occur in a footer. In the second half of a mail they mark the start of the footer. */
export const FOOTER =
  /\bunsubscribe\b|\bopt.?out\b(?=\W*$|.{0,80}\b(?:e-?mails?|mailings?|messages?|newsletters?|list|here|time|link|click|receiving)\b)|(?:manage|update|change|edit|email) (?:your |my |subscription |email |notification )*(?:preferences|subscriptions?|settings|options)|\byou(?:.re| are|.ve| have)? (?:receiv\w+|getting|subscribed|signed up)\b.{0,80}\b(?:because|e-?mail|newsletter|list|from)\b|\bthis (?:e-?mail|message|newsletter) was sent\b|\bsent (?:to|by)\b.{0,40}@|\b(?:our |my )?mailing address\b|add us to your address book|\ball rights reserved\b|^(?:copyright|©|\(c\)) ?.{0,12}(?:19|20)\d\d|powered by (?:mailchimp|substack|beehiiv|buttondown|ghost|convertkit|kit|tinylett|mailerlite|revue|sendgrid|hubspot)|^(?:sie erhalten diese|du (?:erhältst|bekommst) diese|vous recevez (?:ce|cet|cette)|recibes este|ha recibido este|ricevi questa|hai ricevuto questa|je ontvangt deze|u ontvangt deze|você (?:está )?receb|otrzymujesz t|вы получили это)|^(?:the post|der beitrag|l.article|la entrada|o post|l.articolo|het bericht|wpis|post|запись) .{1,300} (?:appeared first on|first appeared on|erschien zuerst auf|est apparu en premier sur|se publicó primero en|apareceu primeiro em|proviene da|verscheen eerst op|pojawił się poczatkowo|впервые появилась) |\babmelden\b|\babbestellen\b|newsletter.{0,30}(?:abbestell|austrag|abmeld)|\b(?:désabonner|désinscri\w+|désabonnement)\b|(?:cancelar|darse de baja|darme de baja)|\bdescadastr|cancellar\w* (?:l.)?iscrizione|disiscriv|\bafmelden\b|uitschrijven|wypisz|odhlásit|отпис|退订|取消订阅|配信停止|구독 ?취소|수신 ?거부|avsluta prenumeration|avregistrera|afmeld/i

/** Labels of share buttons, and names of social networks. */
const SHARE_WORDS =
  'share|share this|share this post|share this issue|tweet|tweet this|forward|forward to a friend|forward to friend|like|like this|comment|leave a comment|comments|restack|save|pin|pin it|print|copy link|email|e-mail|e-mail this|mail|facebook|twitter|x|linkedin|instagram|youtube|mastodon|bluesky|threads|tiktok|pinterest|whatsapp|telegram|reddit|hacker news|pocket|rss|github|discord|medium|website|web|homepage|home|link|follow|follow us|read in app|open in app|open in browser|subscribe|subscribe now|subscribe here|sign in|sign up|log in|login|upgrade to paid|get the app|listen now|start writing|teilen|twittern|weiterleiten|merken|drucken|partager|tweeter|transférer|compartir|reenviar|condividi|inoltra|delen|doorsturen|delicious|digg|stumbleupon|feed|add to any|buffer|advertise|sponsor|archive|archives|donate|privacy|privacy policy|terms|terms of service|contact|contact us|about|about us|help|faq|jobs|careers|view in browser|view online|preferences|visit website|next|previous|back to top|preview|top|skip to content|menu|search|close|cookie policy|unsubscribe'

export const SHARES: ReadonlySet<string> = new Set(SHARE_WORDS.split('|'))

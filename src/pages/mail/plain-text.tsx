/** The text part as it is: what a reader without HTML gets. */
export const PlainText = ({ text, raw }: { text: string; raw: string }) => (
  <>
    <h2>The text part</h2>
    <p class="soft">
      Written for reading, not stripped from the HTML: watches, terminals, some screen readers and many filters get this
      one. <a href={raw}>Open it raw</a>.
    </p>
    <pre class="paper letter">{text}</pre>
  </>
)

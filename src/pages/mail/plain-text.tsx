/** The text part as it is: what a reader without HTML gets. */
export const PlainText = ({ text, raw }: { text: string; raw: string }) => (
  <>
    <h2>Text</h2>
    <p class="soft">
      Made from the stories, not by stripping the HTML. Watches, terminals, some screen readers and many spam filters
      use this part. <a href={raw}>Open it raw</a>.
    </p>
    <pre class="paper letter">{text}</pre>
  </>
)

/** Why there is no message to look at. */
export const NoMessage = ({ reason }: { reason: string }) => (
  <p class="notice bad" role="alert">
    No message can be made of it: {reason}. Mend it in <code>wrangler.toml</code>.
  </p>
)

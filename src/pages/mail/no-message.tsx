/** Why there is no message to look at. */
export const NoMessage = ({ reason }: { reason: string }) => (
  <p class="notice bad" role="alert">
    The mail cannot be sent: {reason}. Fix it in <code>wrangler.toml</code>.
  </p>
)

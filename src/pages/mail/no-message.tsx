/** Why there is no message to look at. */
export const NoMessage = ({ reason }: { reason: string }) => (
  <p class="notice bad" role="alert">
    No message can be made from this mail: {reason}. Fix it in <code>wrangler.toml</code>.
  </p>
)

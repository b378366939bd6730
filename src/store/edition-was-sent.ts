/**
 * SQL condition on `edition`: at least one mail was sent, or may have been: a condition on a row of `edition`. A mail that is sent again may have
 * arrived the first time.
 */
export const REACHED = `(EXISTS (SELECT 1 FROM delivery
  WHERE delivery.edition = edition.id AND (delivery.state IN ('sent', 'unknown') OR delivery.resend > 0))
  OR EXISTS (SELECT 1 FROM kept_count WHERE kept_count.edition = edition.id AND kept_count.reached))`

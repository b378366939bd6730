import type { DigestSettings } from '../model/settings.ts'

/** The name of the sender, unless the postal address begins with it. */
export const senderLine = ({ from, title, postalAddress }: DigestSettings): string | null => {
  const name = from.name ?? title
  return postalAddress.toLowerCase().startsWith(name.toLowerCase()) ? null : name
}

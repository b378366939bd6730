import type { FurtherClaim } from '../../collect/collecting.ts'
import { postOfMail } from '../../parse/email/post-of-mail.ts'
import { readMailText } from '../../parse/email/stored-text.ts'
import { issueOf } from '../../parse/issue-of.ts'
import { foundIssue, pathOf, readFoundText, type StepResult } from './found-so-far.ts'

/** The second step of reading a mail: its text as an Issue. */
export async function cutMail(claim: FurtherClaim): Promise<StepResult> {
  const { text, hash } = await readFoundText(claim.found)
  return foundIssue(await issueOf(postOfMail(readMailText(text)), { name: pathOf(claim), hash }, new Set()))
}

import { checkTemplate } from '../../../src/build/template-checks/check-template.ts'
import { compileTemplates } from '../../../src/build/templates/compile-templates.ts'
import type { TemplateError } from '../../../src/build/templates/template-error.ts'
import type { CheckReport } from '../../../src/model/finding.ts'
import { folderOf } from '../templates/workshop.ts'

/** What the build says of a mail with this head and body; line 5 is the head's own, line 8 the first of the body. */
export async function checked(
  { head = '', body }: { readonly head?: string; readonly body: string },
  placeholders: object = {},
  more: Readonly<Record<string, string>> = {},
): Promise<{ readonly errors: readonly TemplateError[]; readonly report: CheckReport }> {
  const mjml = `<mjml lang="en">
<mj-head>
<mj-title>T</mj-title>
<mj-attributes><mj-all font-family="Georgia, serif" /></mj-attributes>
${head}
</mj-head>
<mj-body>
${body}
</mj-body>
</mjml>`
  const dir = folderOf({ 'mail.mjml': mjml, 'mail.placeholders.json': JSON.stringify(placeholders), ...more })
  let report: CheckReport | undefined
  const compiled = await compileTemplates(dir, (mail) => {
    const found = checkTemplate(mail)
    report = found.report
    return found.mistakes
  })
  if (report === undefined) throw new Error(compiled.ok ? 'nothing was checked' : JSON.stringify(compiled.error))
  return { errors: compiled.ok ? [] : compiled.error, report }
}

export const inSection = (text: string, background = '#ffffff') =>
  `<mj-section background-color="${background}"><mj-column><mj-text>\n${text}\n</mj-text></mj-column></mj-section>`

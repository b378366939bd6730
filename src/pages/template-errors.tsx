import type { DigestSettings } from '../model/settings.ts'
import { Page } from './page.tsx'

/** Shown instead of a preview while the template of its digest has a mistake. */
export const TemplateErrors = ({
  path,
  digest,
  errors,
}: {
  path: string
  digest: DigestSettings
  errors: readonly { readonly place: string; readonly message: string }[]
}) => (
  <Page title="A template is broken" path={path}>
    <h1>A template is broken</h1>
    <p class="lead">
      No edition of {digest.title} can be made until it is fixed, and none is sent. Save the file and reload this page.
    </p>
    <div class="notice bad">
      <ul class="plain">
        {errors.map((error) => (
          <li>
            <code>{error.place}</code> {error.message}
          </li>
        ))}
      </ul>
    </div>
  </Page>
)

import { Page } from './page.tsx'

/** Shown instead of a preview while a template has a mistake. */
export const TemplateErrors = ({
  path,
  errors,
}: {
  path: string
  errors: readonly { readonly place: string; readonly message: string }[]
}) => (
  <Page title="A template is broken" path={path}>
    <h1>A template is broken</h1>
    <p class="lead">
      No edition can be made until it is fixed, and nothing is sent. Save the file and reload this page.
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

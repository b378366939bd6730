interface PageLinksProps {
  /** The address of the first page. */
  readonly path: string
  /** What the pages list. */
  readonly label: string
  /** The words of the two links. */
  readonly before: string
  readonly after: string
  /** From 1. */
  readonly page: number
  readonly pages: number
}

/** Links to the page before and the page after; nothing where there is one page. */
export const PageLinks = ({ path, label, before, after, page, pages }: PageLinksProps) =>
  pages === 1 ? null : (
    <nav class="row" aria-label={label}>
      {page > 1 ? <a href={`${path}?page=${page - 1}`}>{before}</a> : null}
      <span class="soft">
        Page {page} of {pages}
      </span>
      {page < pages ? <a href={`${path}?page=${page + 1}`}>{after}</a> : null}
    </nav>
  )

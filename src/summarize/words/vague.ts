/** Words that praise or announce without content. Hand-made from points that readers found empty. */
export const VAGUE: ReadonlySet<string> = new Set(
  'amazing awesome great good better best exciting excited happy thrilled proud pleased glad delighted wonderful fantastic incredible huge big many several various lot lots much more most new thing things stuff way ways people everyone everybody someone work working worked happen happened happening last past year month week day days time times year report update updates improvement improvements change changes progress future forward ahead look looking hope want need needs get getting got make makes making made take takes come comes coming go goes going know think thought see really truly important interesting useful helpful valuable key focus effort efforts'.split(
    ' ',
  ),
)

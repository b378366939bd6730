/** Whether a name can stand in the generated code as it is: no word of the language, nothing that the code uses itself. */
export const isTaken = (name: string) => TAKEN.has(name)

const TAKEN = new Set(
  `out escapeToBuffer view undefined arguments eval await break case catch class const continue debugger default delete do else
  enum export extends false finally for function if implements import in instanceof interface let new null package private
  protected public return static super switch this throw true try typeof var void while with yield`.split(/\s+/),
)

/** Words that steps of an instruction begin with. Hand-made from install and how-to pages. */
export const IMPERATIVES: ReadonlySet<string> = new Set(
  'add apply attach build change check choose click clone close commit compile complete configure confirm connect copy create define delete deploy disable download drag edit enable ensure enter execute export fill find fork generate get give go import insert install launch locate log make mark merge move navigate open paste pick place plug press pull push put read record remove rename repeat replace restart right-click run save scroll search select send set sign specify start stop submit switch tap test turn type unzip update upgrade upload use verify visit wait write'.split(
    ' ',
  ),
)

import { issueValue, type Move, moveValue } from '../../review/command.ts'

interface LeaveOutProps {
  readonly issue: string
  readonly name: string
  readonly isOut: boolean
  readonly focus: boolean
}

/** An issue may have dozens of stories. */
export const LeaveOut = ({ issue, name, isOut, focus }: LeaveOutProps) => (
  <button
    type="submit"
    name="do"
    value={issueValue({ kind: isOut ? 'put-back' : 'leave-out', issue })}
    class="quiet small"
    autofocus={focus}
  >
    {isOut ? 'Put the issue back' : 'Leave the issue out'}
    <span class="heard">: “{name}”</span>
  </button>
)

interface MovesProps {
  readonly what: string
  readonly name: string
  readonly first: boolean
  readonly last: boolean
  readonly pressed: Move | null
  readonly whole?: boolean
}

/** The two buttons of a story or an issue. The pressed one gets the focus again; if it is now disabled, the other one does. */
export const Moves = ({ what, name, first, last, pressed, whole = false }: MovesProps) => {
  const here = pressed?.what === what ? pressed.direction : null
  return (
    <>
      <MoveButton
        to="up"
        what={what}
        name={name}
        off={first}
        focus={here === 'up' || (here === 'down' && last)}
        whole={whole}
      />
      <MoveButton
        to="down"
        what={what}
        name={name}
        off={last}
        focus={here === 'down' || (here === 'up' && first)}
        whole={whole}
      />
    </>
  )
}

interface MoveButtonProps {
  readonly to: Move['direction']
  readonly what: string
  readonly name: string
  readonly off: boolean
  readonly focus: boolean
  readonly whole: boolean
}

const MoveButton = ({ to, what, name, off, focus, whole }: MoveButtonProps) => (
  <button
    type="submit"
    name="do"
    value={moveValue({ direction: to, what })}
    class="quiet small"
    disabled={off}
    autofocus={focus && !off}
  >
    <span aria-hidden="true">
      <Arrow to={to} />
      {whole ? ` Issue ${to}` : ''}
    </span>
    <span class="heard">
      Move “{name}” {to}
    </span>
  </button>
)

/** An SVG, because some fonts have no arrows. */
const Arrow = ({ to }: { to: Move['direction'] }) => (
  <svg class="arrow" viewBox="0 0 16 16" aria-hidden="true">
    <path d={to === 'up' ? 'M8 14V2M3 7l5-5 5 5' : 'M8 2v12M3 9l5 5 5-5'} />
  </svg>
)

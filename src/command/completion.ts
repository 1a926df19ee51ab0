/** `completion SHELL`: what completes the command, made of the table of verbs. */
import { UsageError } from './arguments.js'
import { type Call, exits, type Outcome } from './call.js'
import type { Verb } from './verb.js'

type Verbs = readonly Verb[]

const writers: Readonly<Record<string, (verbs: Verbs) => string>> = { bash, zsh, fish }

/** The shells there is one for. */
export const shells: readonly string[] = Object.keys(writers)

/** Prints it. */
export async function completion({ operands, say }: Call, verbs: Verbs): Promise<Outcome> {
  const [shell = ''] = operands
  const writer = Object.hasOwn(writers, shell) ? writers[shell] : undefined
  if (writer === undefined) {
    throw new UsageError(`SHELL is one of ${shells.join(', ')}, got ${shell}`)
  }
  say(writer(verbs).trimEnd())
  return { exit: exits.done }
}

const flagsOf = ({ options }: Verb) => [...Object.keys(options), 'help'].map((each) => `--${each}`)
const takesFile = ({ operands }: Verb) => operands[0]?.includes('FILE') === true
const isShell = ({ operands }: Verb) => operands[0] === 'SHELL'
const namesOf = (verbs: Verbs) => verbs.map(({ name }) => name).join(' ')

/** All options with choices, as `[name, choices]`. */
const choicesOf = ({ options }: Verb) =>
  Object.entries(options).flatMap(([name, { choices }]) =>
    choices === undefined ? [] : [[name, choices.join(' ')] as const],
  )

function bash(verbs: Verbs): string {
  const cases = verbs.map((verb) => {
    const words = [...flagsOf(verb), ...(isShell(verb) ? shells : [])].join(' ')
    const chosen = choicesOf(verb).map(
      ([name, choices]) => `[[ $before == --${name} ]] && words='${choices}' files=; `,
    )
    return `    ${verb.name}) words='${words}' files=${takesFile(verb) ? 'yes' : ''}; ${chosen.join('')};;`
  })
  return `# ovs-netlink's completion for bash
_ovs_netlink() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD - 1]} words= files=
  if ((COMP_CWORD == 1)); then
    words='${namesOf(verbs)} --help --version'
  else
    case \${COMP_WORDS[1]} in
${cases.join('\n').replaceAll('; ;;', ' ;;')}
    esac
  fi
  mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word"; [[ $files ]] && compgen -f -- "$word")
}
complete -o filenames -F _ovs_netlink ovs-netlink
`
}

/** Within quotes of one kind. */
const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`

function zsh(verbs: Verbs): string {
  const described = verbs.map(({ name, summary }) => quoted(`${name}:${summary.replace(':', '')}`))
  const cases = verbs.map((verb) => {
    const options = Object.entries(verb.options).map(([name, { value, choices = [], doc }]) => {
      const action = value === undefined ? '' : `:${value}:(${choices.join(' ')})`
      return quoted(`--${name}[${doc.replaceAll(/[[\]]/g, '')}]${action}`)
    })
    options.push("'--help[Help]'")
    const operand = isShell(verb) ? [`'1:shell:(${shells.join(' ')})'`] : []
    const files = takesFile(verb) ? ["'1:file:_files'"] : []
    return `    ${verb.name}) _arguments ${[...options, ...operand, ...files].join(' ')} ;;`
  })
  return `#compdef ovs-netlink
# ovs-netlink's completion for zsh
_ovs_netlink() {
  if ((CURRENT == 2)); then
    local -a verbs=(${described.join(' ')})
    _describe verb verbs
    return
  fi
  local verb=$words[2]
  shift words
  ((CURRENT--))
  case $verb in
${cases.join('\n')}
  esac
}
compdef _ovs_netlink ovs-netlink
`
}

function fish(verbs: Verbs): string {
  const lines = verbs.flatMap((verb) => {
    const { name, summary, options } = verb
    const within = `complete -c ovs-netlink -n '__fish_seen_subcommand_from ${name}'`
    return [
      `complete -c ovs-netlink -f -n __fish_use_subcommand -a ${name} -d ${fishQuoted(summary)}`,
      ...Object.entries(options).map(([option, { value, choices, doc }]) => {
        const its = value === undefined ? '' : choices ? ` -x -a '${choices.join(' ')}'` : ' -x'
        return `${within} -l ${option}${its} -d ${fishQuoted(doc)}`
      }),
      `${within} -l help`,
      ...(takesFile(verb) ? [`${within} -F`] : [`${within} -f`]),
      ...(isShell(verb) ? [`${within} -a '${shells.join(' ')}'`] : []),
    ]
  })
  return `# ovs-netlink's completion for fish\n${lines.join('\n')}\n`
}

const fishQuoted = (text: string) => `'${text.replaceAll(/['\\]/g, '\\$&')}'`

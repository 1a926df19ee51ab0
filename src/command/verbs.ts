/** What the command can do: each verb with its operands, options and words. Help and completion are made of it. */
import { exits } from './call.js'
import { completion, shells } from './completion.js'
import { schema } from './schema.js'
import type { Verb } from './verb.js'

/** With the kernel and what reads files: nothing of it is loaded before it is needed. */
const kernel = () => import('./verbs/index.js')

const json = { json: { doc: 'Print one object of JSON, and nothing else.' } }
const host = {
  host: {
    value: 'KEY',
    doc: 'Of a file with several hosts, the one. Default: the one that has the name of this machine.',
  },
}
const selection = {
  only: {
    value: 'PATHS',
    doc: 'Only these parts, and what they need: paths with commas between, * for any text.',
  },
  except: { value: 'PATHS', doc: 'Not these parts.' },
}
const ovs = {
  ovs: {
    value: 'REMOTE',
    doc: 'The database of Open vSwitch, such as unix:/run/openvswitch/db.sock. Default: as the file says.',
  },
}
const failed = { [exits.error]: 'an error' }
const interrupted = {
  129: 'ended by SIGHUP, after a rollback',
  130: 'the same by SIGINT (Ctrl-C)',
  143: 'the same by SIGTERM',
}
const conflict = { [exits.conflict]: "something that is not the network's is in the way" }

const all: readonly Verb[] = [
  {
    name: 'plan',
    operands: ['FILE'],
    summary: 'Prints what apply would do to match the file; changes nothing.',
    details: `  + is created    ~ is changed    - is deleted
  -/+ is deleted and recreated    ! is in conflict with something that is not the network's
  Each changed option follows: found → requested.`,
    options: { ...selection, ...host, ...json },
    exits: {
      [exits.done]: 'the network matches the file',
      ...failed,
      [exits.differences]: 'the network differs',
      ...conflict,
    },
    example: 'ovs-netlink plan shop.yaml',
    run: async (call) => (await kernel()).plan(call),
  },
  {
    name: 'apply',
    operands: ['FILE'],
    summary: 'Applies the network of a file: all of it, or nothing after a rollback.',
    details: `  Prints the plan first. Ctrl-C rolls everything back; a second one ends
  the command at once: the next apply or destroy finds what was left.`,
    options: {
      recreate: { doc: 'Delete and recreate what cannot be changed.' },
      confirm: {
        value: 'SECONDS',
        doc: 'Roll it back then, unless it is confirmed, whatever happens.',
      },
      ...selection,
      ...host,
      ...json,
    },
    exits: {
      [exits.done]: 'the network matches the file',
      [exits.error]:
        'an error before anything was done; or something obsolete could not be deleted',
      ...conflict,
      [exits.rolledBack]: 'it failed, and the previous state was restored',
      [exits.rollbackFailed]: 'it failed, and not everything could be rolled back',
      ...interrupted,
    },
    example: 'ovs-netlink apply shop.yaml',
    run: async (call) => (await kernel()).apply(call),
  },
  {
    name: 'confirm',
    operands: ['FILE|PROJECT'],
    summary: 'Keeps what apply --confirm has done, and deletes what is obsolete.',
    details: '  An error when nothing waits for it, for example because the time was over.',
    options: { ...host, ...json },
    exits: {
      [exits.done]: 'it stays',
      [exits.error]: 'nothing was waiting; or something obsolete could not be deleted',
      [exits.rollbackFailed]: 'the time was over, and not everything could be rolled back',
    },
    example: 'ovs-netlink confirm shop',
    run: async (call) => (await kernel()).confirm(call),
  },
  {
    name: 'revert',
    operands: ['FILE|PROJECT'],
    summary: 'Rolls back what is not confirmed, or what an interrupted apply has left.',
    details: '  A project without either is not an error.',
    options: { ...host, ...json },
    exits: {
      [exits.done]: 'the previous state was restored, or there was nothing to roll back',
      ...failed,
      [exits.rollbackFailed]: 'not everything could be rolled back',
    },
    example: 'ovs-netlink revert shop',
    run: async (call) => (await kernel()).revert(call),
  },
  {
    name: 'verify',
    operands: ['FILE'],
    summary: 'Checks that a network matches the file and meets its expectations.',
    details: '  Reads, and sends the echo requests of `expect`.',
    options: { ...selection, ...host, ...json },
    exits: {
      [exits.done]: 'the network matches the file',
      ...failed,
      [exits.differences]: 'it differs, or an expectation was not met',
      ...conflict,
    },
    example: 'ovs-netlink verify shop.yaml',
    run: async (call) => (await kernel()).verify(call),
  },
  {
    name: 'adopt',
    operands: ['FILE'],
    summary: 'Takes over what exists and matches the file: it becomes part of the project.',
    details: `  Adds the project's marks, and changes nothing else. From then on apply changes it, and
  destroy deletes it. If anything differs from the file, or belongs to another project, nothing
  is marked. What does not exist is left to apply.`,
    options: { ...host, ...json },
    exits: {
      [exits.done]: 'what exists belongs to the project',
      ...failed,
      [exits.conflict]: 'something differs from the file, or belongs to another project',
      [exits.rolledBack]: 'it failed, and no mark is left',
      [exits.rollbackFailed]: 'it failed, and not all marks could be removed',
      ...interrupted,
    },
    example: 'ovs-netlink adopt shop.yaml',
    run: async (call) => (await kernel()).adopt(call),
  },
  {
    name: 'export',
    operands: ['PROJECT'],
    summary: 'Prints a file of what exists: what a project has, or everything in some namespaces.',
    details: `  With --namespaces or --machine, PROJECT is the name to write into the file, and what it lists
  may belong to anybody; adopt takes it over. Defaults of the kernel are left out. What cannot
  be written into a file is listed on standard error.`,
    options: {
      namespaces: { value: 'NAMES', doc: 'Export these namespaces, separated by commas.' },
      machine: { doc: "Export all named namespaces, and the process's own." },
      format: { value: 'FORMAT', choices: ['yaml', 'json'], doc: 'yaml (the default) or json.' },
      ...ovs,
      json: { doc: 'Print one object of JSON with the definition, and nothing else.' },
    },
    exits: { [exits.done]: 'printed', ...failed },
    example: 'ovs-netlink export shop --namespaces web,db > shop.yaml',
    run: async (call) => (await kernel()).exportProject(call),
  },
  {
    name: 'drift',
    operands: ['FILE|PROJECT'],
    summary:
      'Watches a network, and prints when it differs from its file and when it matches again.',
    details: `  Runs until Ctrl-C. With a project instead of a file, compares with what export printed of it
  when the command started. Below each change stands what was found → what the file has. With --json,
  each line is an object whose event is settled, drifted, repaired or failed; the last line has
  the exit code.`,
    options: {
      repair: { doc: 'Repair what differs, and nothing else.' },
      recreate: { doc: 'With --repair: delete and recreate what cannot be changed.' },
      once: { doc: 'Print the current state, and exit.' },
      ...selection,
      ...host,
      ...ovs,
      json: { doc: 'Print one object of JSON per line, and nothing else.' },
    },
    lines: true,
    exits: {
      [exits.done]: 'ended by a signal; with --once: the network matches',
      ...failed,
      [exits.differences]: 'with --once: it differs',
    },
    example: 'ovs-netlink drift --repair shop.yaml',
    run: async (call) => (await kernel()).drift(call),
  },
  {
    name: 'destroy',
    operands: ['FILE|PROJECT'],
    summary: 'Deletes everything that a project has on this machine, and nothing else.',
    details: `  With a file, also what it has in the namespaces that the file names by \`pid\` and \`path\`.
  A project without anything is not an error.`,
    options: { ...selection, ...host, ...ovs, ...json },
    exits: { [exits.done]: 'nothing of it is left', ...failed },
    example: 'ovs-netlink destroy shop',
    run: async (call) => (await kernel()).destroy(call),
  },
  {
    name: 'show',
    operands: ['[FILE|PROJECT]'],
    summary: 'Prints what exists of a project, or of all projects, as a tree.',
    details: `  Namespaces, links with their states and addresses, tables, bridges and ports of Open vSwitch;
  each with its path. With --watch until Ctrl-C: on a terminal in place; elsewhere each tree below
  its time, and with --json an object per line, the last with the exit code.`,
    options: { watch: { doc: 'Print it again whenever it changes.' }, ...host, ...ovs, ...json },
    lines: 'watch',
    exits: { [exits.done]: 'also if nothing exists; with --watch: ended by a signal', ...failed },
    example: 'ovs-netlink show --watch shop',
    run: async (call) => (await kernel()).show(call),
  },
  {
    name: 'view',
    operands: ['[FILE|PROJECT]'],
    summary: 'Shows what exists of a project, or on this machine, on a live page in a browser.',
    details: `  Prints the page's address, on 127.0.0.1 and with a random token, and serves it until Ctrl-C. The
  page draws namespaces, links and bridges of Open vSwitch with their states and rates, marks what
  changes, and shows everything known of what is clicked. With a file or a project it marks, as
  drift does, what differs. With --json, one object has the url, the last the exit code.`,
    options: {
      port: { value: 'PORT', doc: 'The port to listen on. Default: one that is free.' },
      ...host,
      ...ovs,
      json: { doc: 'Print one object of JSON per line, and nothing else.' },
    },
    lines: true,
    exits: { [exits.done]: 'ended by a signal', ...failed },
    example: 'ovs-netlink view shop.yaml',
    run: async (call) => (await kernel()).view(call),
  },
  {
    name: 'graph',
    operands: ['FILE'],
    summary: 'Draws the network of a file: for Mermaid, for Graphviz, or as a picture.',
    details: '  Reads only the file. A picture (svg) is light or dark as its viewer is.',
    options: {
      format: {
        value: 'FORMAT',
        choices: ['mermaid', 'dot', 'svg'],
        doc: 'mermaid (the default), dot or svg.',
      },
      host: { value: 'KEY', doc: 'Of a file with several hosts, the one to draw. Default: all.' },
    },
    exits: { [exits.done]: 'drawn', ...failed },
    example: 'ovs-netlink graph --format svg shop.yaml > shop.svg',
    run: async (call) => (await kernel()).graph(call),
  },
  {
    name: 'schema',
    operands: [],
    summary: 'Prints the JSON Schema of files, for editors.',
    details: `  It is in the package, too: docs/network.schema.json. A file whose first line is
      # yaml-language-server: $schema=node_modules/ovs-netlink/docs/network.schema.json
  is checked and completed by editors that use yaml-language-server.`,
    options: {},
    exits: { [exits.done]: 'printed' },
    example: 'ovs-netlink schema > network.schema.json',
    run: schema,
  },
  {
    name: 'ping',
    operands: ['FILE|PROJECT', 'NAMESPACE', 'ADDRESS'],
    summary: 'Pings an address from a namespace of a project.',
    details: '  NAMESPACE is its key in `namespaces`.',
    options: {
      count: { value: 'N', doc: 'How many echo requests. Default 3.' },
      interval: { value: 'MS', doc: 'Milliseconds between them. Default 1000.' },
      timeout: { value: 'MS', doc: 'Milliseconds that the last may take. Default 1000.' },
      ...host,
      ...json,
    },
    exits: { [exits.done]: 'something answered', [exits.error]: 'nothing did, or an error' },
    example: 'ovs-netlink ping shop web 10.0.0.2',
    run: async (call) => (await kernel()).ping(call),
  },
  {
    name: 'exec',
    operands: ['FILE|PROJECT', 'NAMESPACE'],
    program: true,
    summary: 'Runs a program in a namespace of a project, without a shell.',
    details: `  NAMESPACE is its key in \`namespaces\`. The program has the command's own standard input
  and outputs, and gets the signals that the command gets.`,
    options: host,
    exits: {
      0: "the program's own, or 128 and the number of the signal that killed it",
      ...failed,
    },
    example: 'ovs-netlink exec shop web -- ip address',
    run: async (call) => (await kernel()).runProgram(call),
  },
  {
    name: 'completion',
    operands: ['SHELL'],
    summary: `Prints what completes this command in one of ${shells.join(', ')}.`,
    details: `  bash: source <(ovs-netlink completion bash)
  zsh:  ovs-netlink completion zsh > a folder of $fpath/_ovs-netlink
  fish: ovs-netlink completion fish > ~/.config/fish/completions/ovs-netlink.fish`,
    options: {},
    exits: { [exits.done]: 'printed', ...failed },
    example: 'source <(ovs-netlink completion bash)',
    run: async (call) => completion(call, all),
  },
]

/** All verbs, by name. */
export const verbs: ReadonlyMap<string, Verb> = new Map(all.map((each) => [each.name, each]))

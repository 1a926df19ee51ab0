/**
 * Runs the programs of one page, one after the other, in the namespaces it is in: those of a reader's
 * machine. What each printed and how it ended goes to standard output as JSON.
 *
 *     run-page.ts with-openvswitch|without PROGRAM...
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { startOpenVswitch } from '../../src/testing/index.js'
import { makeCertificate } from '../ovsdb-client/certificates.js'

export interface Ran {
  status: number | null
  output: string
}

const [needs, ...programs] = process.argv.slice(2)
const dir = '/run/openvswitch'
const pki = '/run/pki'

/** Starts ovsdb-server as distributions do: it listens for the managers that its database tells. */
function asDistributed(): string {
  const script = '/run/ovsdb-server'
  const column = (name: string) => `db:Open_vSwitch,SSL,${name}`
  const options = [
    '--remote=db:Open_vSwitch,Open_vSwitch,manager_options',
    `--private-key=${column('private_key')}`,
    `--certificate=${column('certificate')}`,
    `--ca-cert=${column('ca_cert')}`,
  ]
  const line = `PATH=$PATH:/usr/sbin exec ovsdb-server "$@" ${options.join(' ')}`
  writeFileSync(script, `#!/bin/sh\n${line}\n`, { mode: 0o755 })
  return script
}

// With the certificates of an authority in its folder.
const vswitch =
  needs === 'with-openvswitch'
    ? await startOpenVswitch({ dir, programs: { ovsdbServer: asDistributed() } })
    : undefined
if (vswitch !== undefined) {
  mkdirSync(pki)
  const authority = makeCertificate(pki, 'cacert')
  for (const name of ['switch', 'controller']) makeCertificate(pki, name, { by: authority })
}
const ran = programs.map((program): Ran => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program], {
    encoding: 'utf8',
    timeout: 30_000,
    env: { ...process.env, OVS_RUNDIR: dir },
  })
  return { status, output: stdout + stderr }
})
console.log(JSON.stringify(ran))
await vswitch?.close()
rmSync(pki, { recursive: true, force: true })

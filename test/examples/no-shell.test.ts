/** A whole experiment with an empty PATH: no `ip`, `ovs-vsctl` or shell can have been started. */

import type { Experiment } from '../../examples/experiments/experiment.js'
import { experiments } from '../../examples/experiments/index.js'
import { buildLab } from '../../examples/lab/lab.js'
import { runExperiment } from '../../examples/lab/run.js'
import { needsOvn } from '../ovn/support.js'
import { needsTun } from '../support/machine.js'
import { assert, test } from '../support/test.js'
import { machineState } from './lab-state.js'

const programs = {
  ovsdbTool: '/usr/bin/ovsdb-tool',
  ovsdbServer: '/usr/sbin/ovsdb-server',
  ovsVswitchd: '/usr/sbin/ovs-vswitchd',
  schema: '/usr/share/openvswitch/vswitch.ovsschema',
}
const ovnPrograms = {
  ovnNorthd: '/usr/bin/ovn-northd',
  ovnController: '/usr/bin/ovn-controller',
  northboundSchema: '/usr/share/ovn/ovn-nb.ovsschema',
  southboundSchema: '/usr/share/ovn/ovn-sb.ovsschema',
}

test.before(needsTun)

for (const experiment of experiments as readonly Experiment[]) {
  test(`experiment ${experiment.key} with an empty PATH`, async () => {
    const { hosts, ovn } = experiment
    if (ovn) needsOvn()
    const before = machineState()
    const path = process.env['PATH']
    process.env['PATH'] = ''
    const { signal } = new AbortController()
    try {
      const lab = await buildLab({
        ...{ hosts, ovn, keep: false, signal },
        programs: ovn ? { ...programs, ...ovnPrograms } : programs,
      })
      try {
        const { checks } = await runExperiment(experiment, lab.hosts, {
          ...{ patience: 15_000, nb: lab.nb, signal },
        })
        assert.ok(checks.length > 0)
        assert.equal(
          checks.filter(({ passed }) => !passed),
          [],
        )
      } finally {
        await lab.close()
      }
    } finally {
      process.env['PATH'] = path
    }
    assert.equal(machineState(), before)
  })
}

test.run()

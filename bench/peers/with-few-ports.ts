/** The library on a bridge with few ports: `with-few-ports.ts WORKLOAD COUNT`. Prints { seconds }. */
import { connectOvs } from 'ovs-netlink'
import { ownWork } from '../own-work.js'
import { warmUps } from '../warm-up.js'
import { addPortsAtOnceTo, addPortsTo, fewPortsVariable } from '../workloads/openvswitch.js'

const [, , name, operations] = process.argv
const count = Number(operations)

const ovs = await connectOvs({ remote: process.env[fewPortsVariable] ?? '' })
if (name === 'ports-at-once') {
  for (let round = 1; round <= warmUps; round++) {
    await addPortsAtOnceTo(ovs, { first: round * count, count })
    await ovs.transaction(
      (tx) => {
        for (let i = 0; i < count; i++) tx.deletePort(`a${round * count + i}`)
      },
      { wait: false },
    )
  }
  console.log(JSON.stringify(await ownWork(() => addPortsAtOnceTo(ovs, { first: 0, count }))))
} else {
  await addPortsTo(ovs, { first: count, count: Math.min(count, 200) })
  const began = performance.now()
  await addPortsTo(ovs, { first: 0, count })
  console.log(JSON.stringify({ seconds: (performance.now() - began) / 1000 }))
}
await ovs.close()

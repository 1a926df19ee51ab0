/** `ovs-netlink/network`: a network as one value, planned, applied, verified and destroyed. */

export { adopt } from './adopt.js'
export { type Applied, type ApplyOptions, apply, type ConfirmOptions } from './apply.js'
export { type Confirmable, confirm } from './confirm.js'
export { defineNetwork, type Network } from './define.js'
export type * from './definition.js'
export type { NetworkBridge, NetworkPort } from './describe-bridges.js'
export {
  type DescribedEnd,
  type DescribedPlace,
  describeNetwork,
  type NetworkDescription,
} from './describe-network.js'
export { destroy } from './destroy.js'
export { Drift, type DriftEvent, type DriftOptions, drift } from './drift.js'
export { NetworkError, type NetworkErrorInit } from './errors.js'
export { type Exported, type ExportOptions, exportNetwork } from './export.js'
export type { Omitted } from './exported.js'
export type * from './host-definition.js'
export { defineNetworks } from './hosts.js'
export type { Change, Operation } from './operation.js'
export { type Plan, type PlanOptions, plan, type ReadOptions } from './plan.js'
export { listProjects } from './projects.js'
export { type RevertOptions, revert } from './revert.js'
export type { SelectionOptions } from './selection.js'
export type { SwitchOption } from './switch.js'
export { verify } from './verify.js'

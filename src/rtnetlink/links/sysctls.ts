/** A link's own sysctls: `sysctls` of what makes and changes links. */
import { invalidValue } from '../../base/errors.js'
import type { LinkRef } from '../../base/link-ref.js'
import {
  checkValues,
  type SysctlPlan,
  type Sysctls,
  settingStep,
  settingsOf,
} from '../../netns/sysctl.js'
import { isNamed, type PlannedStep } from './link-request.js'

/** What stands in the place of the link's name. */
const linkPart = 'IFNAME'

/** For functions that make or change a link. */
export interface LinkSysctls {
  /**
   * Sysctls of its own, set in their order after all else but before it is brought up. Names are as
   * `setSysctl` has them, with `IFNAME` in the place of the link's name, as CNI and Docker spell them:
   * `{ 'net.ipv6.conf.IFNAME.disable_ipv6': true, 'net.ipv4.conf.IFNAME.rp_filter': 0 }`. `mayExist` compares them with
   * what the kernel made of them, which of a time is whole ticks.
   */
  sysctls?: Sysctls | undefined
}

/** What the option `sysctls` of a link asks for. */
export function linkSysctls(sysctls: unknown, option: string): SysctlPlan | undefined {
  if (sysctls === undefined) return undefined
  const plan = settingsOf(checkValues(sysctls, option), option)
  for (const { path } of plan.settings) {
    if (path.split('/').includes(linkPart)) continue
    const name = plan.optionOf(path) ?? option
    throw invalidValue(name, `expected ${linkPart} in the place of the link's name`, path)
  }
  return plan.settings.length === 0 ? undefined : plan
}

/**
 * Steps that set them of a link, and bring that up if it is to come up. The kernel changes some when it does,
 * such as the MTU of IPv6: those are set once more. What of theirs is no sysctl, `otherwise` names.
 */
export function aroundUp(
  plan: SysctlPlan,
  link: LinkRef,
  place: number,
  up: readonly PlannedStep[],
  otherwise: (option: string) => string | undefined,
): PlannedStep[] {
  const setting = (again: boolean): PlannedStep => ({
    step: settingStep(plan, { link, place, again }),
    path: (option) => plan.optionOf(option) ?? otherwise(option),
    suspect: isNamed,
  })
  return [setting(false), ...up, ...(up.length === 0 ? [] : [setting(true)])]
}

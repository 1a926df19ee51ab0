/** Classes of qdiscs that have some: tc(8), linux/pkt_sched.h. */
import {
  type Description,
  givenIn,
  type Interface,
  type Layout,
  type Place,
  reportedOf,
  unknown,
} from '../layout.js'
import { counters, handleType, kindOf, link, ofKind, rateSpec, raw, statistics } from './traffic.js'

const own = (name: string, attribute: string, place: Partial<Place>): Place => ({
  name,
  attribute,
  shape: 'own',
  ...place,
})

const steps = 'It is kept as a time, in steps of 64 ns'

const htbClass: Layout = {
  name: 'HtbClass',
  header: 'tc_htb_opt',
  headerIn: 'TCA_HTB_PARMS',
  passed: ['TCA_HTB_RTAB', 'TCA_HTB_CTAB'],
  settle: 'settle_htb_class',
  put: 'put_htb_class',
  take: 'take_htb_class',
  places: [
    own('rate', 'TCA_HTB_RATE64', {
      required: true,
      doc: 'Bits a second that it can always send',
    }),
    own('ceil', 'TCA_HTB_CEIL64', {
      doc: 'Bits a second with what others lend it',
      default: 'its `rate`: nothing is lent to it',
    }),
    own('burst', 'TCA_HTB_UNSPEC', {
      doc: `Bytes that can leave at once at \`rate\`. ${steps}`,
      default: '1600',
    }),
    own('ceilBurst', 'TCA_HTB_UNSPEC', {
      doc: `Bytes that can leave at once at \`ceil\`. ${steps}`,
      default: '1600',
    }),
    {
      name: 'quantum',
      field: 'quantum',
      max: 'INT32_MAX',
      quiet: true,
      kept: { zeroAny: true },
      doc: 'Bytes that it sends at a time while others lend it',
      default: 'the part of its rate that `rateToQuantum` of the qdisc says',
    },
    {
      name: 'priority',
      field: 'prio',
      max: 7,
      doc: 'Who is lent to first: 0 to 7, the smallest first',
      default: '0',
    },
    ...rateSpec('rate'),
    {
      name: 'level',
      field: 'level',
      access: 'read',
      quiet: true,
      doc: 'Its level, as the kernel counts it: 7 at the root, less below, 0 of one without classes',
    },
  ],
}

const trafficClass: Layout = {
  name: 'TrafficClass',
  header: 'tcmsg',
  key: ['index', 'classId'],
  passed: counters,
  places: [
    ...link,
    kindOf('The kind of its qdisc'),
    {
      name: 'classId',
      field: 'tcm_handle',
      put: 'put_class_id',
      take: 'take_handle',
      type: handleType,
      required: true,
      doc: "Its class id: '1:10', two hexadecimal numbers of which the first is its qdisc's",
    },
    {
      name: 'parent',
      field: 'tcm_parent',
      put: 'put_parent',
      take: 'take_parent',
      type: handleType,
      quiet: true,
      doc: 'The class that it is a part of; `root`, of none',
      default: 'root',
    },
    {
      name: 'leaf',
      field: 'tcm_info',
      take: 'take_leaf',
      access: 'read',
      shown: handleType,
      quiet: true,
      doc: 'The handle of the qdisc at which its packets wait',
    },
    ofKind('htb', htbClass, 'HtbClassOptions', 'A rate, and what others lend', 'HtbClass'),
    raw,
    statistics,
  ],
}

const options: Interface = {
  ...givenIn(
    'TrafficClassOptions',
    'Options of a class. Rates are in bits per second.',
    trafficClass,
  ),
  checked: true,
}

export const description: Description = {
  name: 'traffic_class',
  headers: ['linux/pkt_sched.h', 'linux/rtnetlink.h'],
  layouts: [trafficClass],
  interfaces: [
    givenIn('HtbClassOptions', 'A class of an htb: tc-htb(8).', htbClass),
    reportedOf('HtbClass', htbClass),
    options,
    {
      name: 'TrafficClass',
      doc: 'A class as the kernel reports it.',
      of: 'reported',
      base: options,
      layouts: [trafficClass],
      more: [unknown],
    },
  ],
}

import { invalidValue } from '../../../base/errors.js'
import type { Macvlan } from '../../generated/kinds.js'
import type { KindRules } from './rules.js'

export const macvlanRules: KindRules = {
  prepare(data: Macvlan, path) {
    if (data.macList === undefined || data.mode === 'source') return data
    throw invalidValue(`${path}macList`, 'needs mode source', data.mode)
  },
}

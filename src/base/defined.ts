/** The members that have a value: those that are undefined must not take the place of what else is said. */
export const definedOf = <Members extends object>(members: Members): Members =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Members

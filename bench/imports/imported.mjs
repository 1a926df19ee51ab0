/** Imports what it is given, and prints the processor's microseconds that its process took. */
const [, , file] = process.argv
if (file !== undefined) await import(file)
const { user, system } = process.cpuUsage()
console.log(user + system)

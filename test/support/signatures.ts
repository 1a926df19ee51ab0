/** What the functions of the public surface take, as TypeScript has it. */
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const index = fileURLToPath(new URL('../../src/index.ts', import.meta.url))
const program = ts.createProgram([index], {
  module: ts.ModuleKind.NodeNext,
  target: ts.ScriptTarget.ES2022,
  strict: true,
})
const checker = program.getTypeChecker()

/** One parameter of a function. */
export interface Parameter {
  name: string
  optional: boolean
  /** The members of what may be an object of options. */
  options: string[]
  /** Those of them that may be a number. */
  numeric: string[]
}

/** The signatures of each exported function. */
export function signatures(): Map<string, Parameter[][]> {
  const source = program.getSourceFile(index)
  const module = source && checker.getSymbolAtLocation(source)
  const all = new Map<string, Parameter[][]>()
  for (const symbol of module === undefined ? [] : checker.getExportsOfModule(module)) {
    const its = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
    const type = checker.getTypeOfSymbol(its)
    const calls = type.getCallSignatures()
    if (calls.length > 0) all.set(symbol.name, calls.map(parametersOf))
  }
  return all
}

const parametersOf = (signature: ts.Signature): Parameter[] =>
  signature.getParameters().map((parameter) => {
    const type = checker.getTypeOfSymbol(parameter)
    const declaration = parameter.valueDeclaration as ts.ParameterDeclaration
    return {
      name: parameter.name,
      optional: declaration.questionToken !== undefined || declaration.initializer !== undefined,
      options: [
        ...new Set(
          parts(type)
            .flatMap(membersOf)
            .map(({ name }) => name),
        ),
      ],
      numeric: parts(type)
        .flatMap(membersOf)
        .filter((member) => parts(checker.getTypeOfSymbol(member)).some(isNumeric))
        .map(({ name }) => name),
    }
  })

const parts = (type: ts.Type): ts.Type[] => (type.isUnion() ? type.types.flatMap(parts) : [type])

/** A number, a list that has some, or anything: what is passed over. */
const isNumeric = (type: ts.Type): boolean => {
  if ((type.flags & (ts.TypeFlags.NumberLike | ts.TypeFlags.Unknown)) !== 0) return true
  const element = checker.isArrayLikeType(type)
    ? checker.getIndexTypeOfType(type, ts.IndexKind.Number)
    : undefined
  return element !== undefined && parts(element).some(isNumeric)
}

const membersOf = (type: ts.Type): ts.Symbol[] => {
  const isOptions = (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) !== 0
  if (!isOptions || checker.isArrayLikeType(type) || type.isClass()) return []
  return type.getProperties()
}

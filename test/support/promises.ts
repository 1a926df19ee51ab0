/** Which members of classes and interfaces of src/ return promises. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { root } from './package.js'

/**
 * The functions that return a promise, as `Type.name`, of these types of a file: whatever is declared there
 * and is not private, protected or internal.
 */
export function promises(file: string, ...types: readonly string[]): string[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(join(root, file), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  )
  return types.flatMap((type) => {
    const declaration = source.statements.find(
      (each): each is ts.ClassDeclaration | ts.InterfaceDeclaration =>
        (ts.isClassDeclaration(each) || ts.isInterfaceDeclaration(each)) &&
        each.name?.text === type,
    )
    if (!declaration) throw new Error(`${file} declares no ${type}`)
    const names = [...declaration.members].flatMap((member) => {
      const isFunction = ts.isMethodDeclaration(member) || ts.isMethodSignature(member)
      if (!isFunction || !isPublic(member)) return []
      return /\bPromise</.test(member.type?.getText() ?? '') ? [member.name.getText()] : []
    })
    return [...new Set(names)].map((name) => `${type}.${name}`)
  })
}

function isPublic(member: ts.MethodDeclaration | ts.MethodSignature): boolean {
  if (ts.isPrivateIdentifier(member.name)) return false
  if (ts.getJSDocTags(member).some(({ tagName }) => tagName.text === 'internal')) return false
  const hidden = [ts.SyntaxKind.PrivateKeyword, ts.SyntaxKind.ProtectedKeyword]
  const modifiers = ts.canHaveModifiers(member) ? (ts.getModifiers(member) ?? []) : []
  return !modifiers.some(({ kind }) => hidden.includes(kind))
}

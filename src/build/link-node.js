// Gives npm scripts and `npx` our own Node. wrangler needs Node >= 22.12 and machines with Node 20 exist; npm before 11.19
// unpacks the packaged Node binaries but links no `.bin/node`. Runs on Node 20: plain JS, nothing imported from the project.
import { chmodSync, copyFileSync, existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'

const modules = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..', '..', 'node_modules')
const windows = process.platform === 'win32'
const names = [
  `node-${windows ? 'win' : process.platform}-${process.arch}`,
  `node-bin-${process.platform}-${process.arch}`,
]
const binary = names
  .map((name) => join(modules, name, 'bin', windows ? 'node.exe' : 'node'))
  .find((path) => existsSync(path))

if (binary === undefined) {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < 22 || (major === 22 && minor < 12)) {
    console.error(
      `No packaged Node for ${process.platform}-${process.arch}: install Node 22.12 or newer, then run npm ci again.`,
    )
    process.exit(1)
  }
} else {
  const bin = join(modules, '.bin')
  const link = join(bin, windows ? 'node.exe' : 'node')
  mkdirSync(bin, { recursive: true })
  rmSync(link, { force: true })
  chmodSync(binary, 0o755)
  if (windows) copyFileSync(binary, link)
  else symlinkSync(binary, link)
}

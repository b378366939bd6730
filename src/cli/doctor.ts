/**
 * `npm run -s doctor [-- ADDRESS]`: asks a running Marrow which sources fail, are too heavy or silent. ADDRESS is that of the Worker, by
 * default the local one; the admin token is read from ADMIN_TOKEN. Ends with 1 where a source needs a look, and 2 where nobody answers.
 */
const [address = 'http://localhost:8787'] = process.argv.slice(2)
const token = process.env.ADMIN_TOKEN

try {
  const response = await fetch(new URL('/sources/doctor.txt', address), {
    redirect: 'manual',
    headers: token === undefined ? { 'Sec-Fetch-Mode': 'navigate' } : { Authorization: `Bearer ${token}` },
  })
  const text = await response.text()
  if (response.status !== 200)
    throw new Error(response.status === 403 ? 'it is closed: set ADMIN_TOKEN' : `it answered ${response.status}`)
  process.stdout.write(text)
  process.exitCode = text.startsWith('All ') ? 0 : 1
} catch (error) {
  process.stderr.write(`${address}: ${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 2
}

export {}

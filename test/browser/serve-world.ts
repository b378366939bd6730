import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What answers as the Worker would. */
interface World {
  ask(request: Request): Promise<Response>
}

/** Serves GET requests on a loopback port from a Worker in this process, many times faster than a server of its own. */
export async function serveWorld(worldAt: (origin: string) => World) {
  const server = createServer()
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const world = worldAt(origin)
  server.on('request', async (request, response) => {
    const headers = new Headers({ 'CF-Connecting-IP': '127.0.0.1' })
    for (const [name, value] of Object.entries(request.headers)) if (value !== undefined) headers.set(name, `${value}`)
    const answer = await world.ask(new Request(`${origin}${request.url}`, { headers }))
    response.writeHead(answer.status, Object.fromEntries(answer.headers))
    response.end(Buffer.from(await answer.arrayBuffer()))
  })
  return {
    origin,
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}

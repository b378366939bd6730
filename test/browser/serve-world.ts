import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Serves a Worker of this process on a port of its own, for browsers. */
export async function serveWorld(
  worldAt: (origin: string) => { readonly ask: (request: Request) => Promise<Response> },
): Promise<{ readonly origin: string; readonly close: () => void }> {
  let world: ReturnType<typeof worldAt> | null = null
  let origin = ''
  const server = createServer((incoming, outgoing) => {
    void (async () => {
      const request = await requestOf(incoming, origin)
      // Pages that are served from here are never reloaded by a build.
      const answer = request.url.endsWith('/live') ? null : await world?.ask(request)
      if (!answer) return outgoing.writeHead(404).end()
      outgoing.writeHead(answer.status, [...answer.headers].flat())
      return outgoing.end(Buffer.from(await answer.arrayBuffer()))
    })()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  origin = `http://localhost:${(server.address() as AddressInfo).port}`
  world = worldAt(origin)
  return {
    origin,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

async function requestOf(incoming: IncomingMessage, origin: string): Promise<Request> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk as Buffer)
  const headers = new Headers()
  for (const [name, value] of Object.entries(incoming.headers)) headers.set(name, String(value))
  // As the platform adds it.
  headers.set('CF-Connecting-IP', '127.0.0.1')
  const { method = 'GET', url = '/' } = incoming
  return new Request(origin + url, {
    method,
    headers,
    redirect: 'manual',
    ...(method === 'GET' || method === 'HEAD' ? {} : { body: Buffer.concat(chunks) }),
  })
}

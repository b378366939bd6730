type Init = Omit<RequestInit, 'headers'> & { readonly headers?: Readonly<Record<string, string>> }

/** What a browser on this machine sends to a page of ours that it is led to by another page of ours. */
export function browserHeaders(url: string, method = 'GET'): Readonly<Record<string, string>> {
  return {
    'User-Agent':
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/153.0.0.0 Safari/537.36',
    'Accept-Language': 'en',
    'Sec-Fetch-Dest': 'document',
    'Sec-Fetch-Mode': 'navigate',
    'Sec-Fetch-Site': 'same-origin',
    'Sec-Fetch-User': '?1',
    ...(method === 'GET' || method === 'HEAD' ? {} : { Origin: new URL(url).origin }),
  }
}

/** The same as a Request, for a Worker that is called without a network: `CF-Connecting-IP` is what the platform adds. */
export const localRequest = (url: string, init: Init = {}): Request =>
  new Request(url, {
    ...init,
    headers: { 'CF-Connecting-IP': '127.0.0.1', ...browserHeaders(url, init.method), ...init.headers },
  })

/** Asks a server over the network as a browser would. Node sends a `Sec-Fetch-Mode` of its own. */
export const browse = (url: string, init: Init = {}): Promise<Response> =>
  fetch(url, { ...init, headers: { ...browserHeaders(url, init.method), ...init.headers } })

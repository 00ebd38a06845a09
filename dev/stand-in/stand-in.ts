import {
  createServer as createPlainServer,
  type RequestListener,
  type ServerResponse,
} from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { generate } from 'selfsigned';
import {
  INTERVIEW_PATH,
  interview,
  OPINION_PATH,
  otherInterview,
  standInPage,
} from './stand-in-page.ts';
import { strictPolicy } from './strict-policy.ts';

/** Something a browser asked for. */
export type Contact = {
  readonly host: string;
  /** Path and query; `null` if the browser broke off before it asked, as over our certificate. */
  readonly path: string | null;
};

/** A server that answers in place of the article's site, for a browser that is bound to it. */
export type StandIn = {
  readonly port: number;
  /** Everything asked for since the start or the last `forget`, of any host. */
  contacts(): readonly Contact[];
  forget(): void;
  close(): Promise<void>;
};

/** A file that is no page, such as a script. */
export type ServedFile = { readonly body: string; readonly type: string };

/** Return the page or the file to serve at `url`, or `null` for "not found". */
export type Pages = (url: URL) => string | ServedFile | null;

/** The interview at both its addresses, another interview elsewhere on the site, nothing beyond. */
export const standInPages: Pages = ({ host, pathname }) => {
  if (host !== 'www.nytimes.com' || !pathname.endsWith('.html')) return null;
  const isInterview = pathname === INTERVIEW_PATH || pathname === OPINION_PATH;
  return standInPage(isInterview ? interview(pathname) : otherInterview(pathname));
};

/**
 * Start the stand-in on a free port of this machine.
 *
 * The page's query switches how it is served, beside the page's own `sim-…` switches:
 * `sim-policy=strict` sends a strict content security policy, `sim-wait=MS` answers late,
 * `sim-trickle=MS` sends the page in pieces over that time.
 */
export async function startStandIn(pages: Pages = standInPages): Promise<StandIn> {
  const contacts: Contact[] = [];
  const sockets = new Set<Socket>();

  const answer: RequestListener = async (request, response) => {
    const url = new URL(request.url ?? '/', `https://${request.headers.host ?? 'unknown'}`);
    contacts.push({ host: url.host, path: url.pathname + url.search });
    const page = pages(url);
    if (page === null) response.writeHead(404).end();
    else if (typeof page !== 'string') response.setHeader('Content-Type', page.type).end(page.body);
    else await serve(page, url.searchParams, response);
  };

  const { private: key, cert } = await generate(
    [{ name: 'commonName', value: 'www.nytimes.com' }],
    {
      algorithm: 'sha256',
      keyType: 'ec',
    },
  );
  const tls = createTlsServer({ key, cert }, answer);
  tls.on('tlsClientError', (_, { servername }) => {
    contacts.push({ host: servername || 'unknown', path: null });
  });
  const plain = createPlainServer(answer);

  // Browsers ask for plain http as well, on the same port: the first byte tells which it is.
  const TLS_HANDSHAKE = 0x16;
  const server = createServer({ noDelay: true }, socket => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    socket.once('readable', () => {
      const start: Buffer | null = socket.read();
      if (!start) return;
      socket.unshift(start);
      (start[0] === TLS_HANDSHAKE ? tls : plain).emit('connection', socket);
    });
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));

  return {
    port: (server.address() as AddressInfo).port,
    contacts: () => [...contacts],
    forget: () => contacts.splice(0),
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

async function serve(
  page: string,
  query: URLSearchParams,
  response: ServerResponse,
): Promise<void> {
  await pause(Number(query.get('sim-wait')));
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.setHeader('Cache-Control', 'no-store');
  if (query.get('sim-policy') === 'strict') {
    response.setHeader('Content-Security-Policy', strictPolicy(page));
  }

  const PIECES = 20;
  const trickle = Number(query.get('sim-trickle'));
  const size = trickle > 0 ? Math.ceil(page.length / PIECES) : page.length;
  for (let from = 0; from < page.length && !response.destroyed; from += size) {
    response.write(page.slice(from, from + size));
    await pause(trickle / PIECES);
  }
  response.end();
}

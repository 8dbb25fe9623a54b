import { createServer, type RequestListener, type Server } from 'node:http';
import { StartProblem } from './problem.ts';

/** Longest time, in milliseconds, that a client may take to send its headers, and a whole request. */
const SLOWEST = { headersTimeout: 20_000, requestTimeout: 60_000 };

/** How often, in milliseconds, connections whose last request has ended are looked for while the server stops. */
const SWEEP = 50;

/**
 * Listens.
 *
 * @param host undefined: every address of the machine.
 * @throws StartProblem when the port is taken or may not be used.
 */
export function listen(handler: RequestListener, port: number, host: string | undefined): Promise<Server> {
  const server = createServer(SLOWEST, handler);
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(portProblem(error, port)));
    server.listen(port, host, () => resolve(server));
  });
}

function portProblem(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === 'EADDRINUSE') {
    const other = port < 65_535 ? port + 1 : port - 1;
    return new StartProblem(
      `Port ${port} is taken by another program.`,
      `Stop that program, or start with another port: PORT=${other}`,
      { cause: error },
    );
  }
  if (error.code === 'EACCES') {
    return new StartProblem(
      `Port ${port} may not be used by this account.`,
      'Use a port above 1024, and a proxy in front.',
      { cause: error },
    );
  }
  return error;
}

/** Fails early, before anything is migrated or filled. @throws StartProblem when the port is taken there. */
export async function expectFreePort(port: number, host: string | undefined): Promise<void> {
  const server = await listen(() => undefined, port, host);
  await new Promise((resolve) => server.close(resolve));
}

/** Stops taking requests and waits for those in flight, at most `patience` milliseconds. */
export function stopListening(server: Server, patience: number): Promise<void> {
  return new Promise((resolve) => {
    // A connection that is kept alive after its last request would hold the server open until the client lets go.
    const sweep = setInterval(() => server.closeIdleConnections(), SWEEP);
    const impatient = setTimeout(() => server.closeAllConnections(), patience);
    server.close(() => {
      clearInterval(sweep);
      clearTimeout(impatient);
      resolve();
    });
  });
}

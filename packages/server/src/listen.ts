import { createServer, type RequestListener, type Server } from 'node:http';
import { StartProblem } from './problem.ts';

/** Listens. @throws StartProblem when the port is taken or may not be used. */
export function listen(handler: RequestListener, port: number, host: string | undefined): Promise<Server> {
  const server = createServer(handler);
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(portProblem(error, port)));
    server.listen(port, host, () => resolve(server));
  });
}

function portProblem(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === 'EADDRINUSE') return new StartProblem(`Port ${port} is taken by another program.`, `Stop that program, or start with another port: PORT=${port + 1}`, { cause: error });
  if (error.code === 'EACCES') return new StartProblem(`Port ${port} may not be used by this account.`, 'Use a port above 1024, and a proxy in front.', { cause: error });
  return error;
}

/** Fails early, before anything is migrated or filled, when the port is taken. */
export async function expectFreePort(port: number, host: string | undefined): Promise<void> {
  const server = await listen(() => undefined, port, host);
  await new Promise((resolve) => server.close(resolve));
}

/** Stops taking requests and waits for those in flight, at most `patience` milliseconds. */
export function stopListening(server: Server, patience: number): Promise<void> {
  return new Promise((resolve) => {
    const impatient = setTimeout(() => server.closeAllConnections(), patience);
    server.close(() => {
      clearTimeout(impatient);
      resolve();
    });
    server.closeIdleConnections();
  });
}

import { connect as open } from 'node:net';

/** A connection that stays open and has as little of its own as can be: what is measured is the other side. */
export interface Connection {
  /** Sends a request as it was written and answers with the body. It rejects if the status is not 200, or nothing comes in time. */
  ask: (request: Buffer) => Promise<string>;
  /** Servers close what was idle for five seconds; what was idle for nearly that long is given up in time. */
  isOpen: () => boolean;
  close: () => void;
}

export const requestOf = ({ host, pathname }: URL, body: string): Buffer =>
  Buffer.from(
    `POST ${pathname} HTTP/1.1\r\nhost: ${host}\r\ncontent-type: application/json\r\naccept: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );

export async function connect({ hostname, port }: URL, patience = 35_000): Promise<Connection> {
  const socket = open({ host: hostname, port: Number(port), noDelay: true });
  let received = Buffer.alloc(0);
  let used = performance.now();
  let waiting: { answer: (body: string) => void; fail: (error: Error) => void } | null = null;
  const fail = (error: Error): void => {
    waiting?.fail(error);
    waiting = null;
  };
  socket.on('error', fail);
  socket.on('close', () => fail(new Error('The connection was closed.')));
  socket.on('data', (piece) => {
    received = received.length === 0 ? piece : Buffer.concat([received, piece]);
    const response = responseIn(received);
    if (!response || !waiting) return;
    received = Buffer.alloc(0);
    const { answer } = waiting;
    if (response.status !== 200) return fail(new Error(`Status ${response.status}: ${response.body.slice(0, 300)}`));
    waiting = null;
    used = performance.now();
    answer(response.body);
  });
  await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject));

  return {
    ask: (request) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          fail(new Error(`No answer within ${patience / 1_000} s.`));
          socket.destroy();
        }, patience);
        const done =
          <T>(next: (value: T) => void) =>
          (value: T): void => {
            clearTimeout(timer);
            next(value);
          };
        used = performance.now();
        waiting = { answer: done(resolve), fail: done(reject) };
        socket.write(request);
      }),
    isOpen: () => socket.writable && performance.now() - used < 3_000,
    close: () => socket.destroy(),
  };
}

/** The response if it is there whole. */
function responseIn(received: Buffer): { status: number; body: string } | null {
  const end = received.indexOf('\r\n\r\n');
  if (end < 0) return null;
  const head = received.toString('latin1', 0, end).toLowerCase();
  const status = Number(head.slice(9, 12));
  const rest = received.subarray(end + 4);
  const length = /\r\ncontent-length: *(\d+)/.exec(head)?.[1];
  if (length !== undefined) return rest.length < Number(length) ? null : { status, body: rest.toString('utf8') };
  if (!rest.subarray(-5).equals(lastChunk)) return null;
  return { status, body: unchunked(rest) };
}

const lastChunk = Buffer.from('0\r\n\r\n');

function unchunked(rest: Buffer): string {
  const pieces: Buffer[] = [];
  for (let at = 0; ; ) {
    const line = rest.indexOf('\r\n', at);
    const size = Number.parseInt(rest.toString('latin1', at, line), 16);
    if (!(size > 0)) return Buffer.concat(pieces).toString('utf8');
    pieces.push(rest.subarray(line + 2, line + 2 + size));
    at = line + 2 + size + 2;
  }
}

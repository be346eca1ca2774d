import { connect, type Socket } from 'node:net';

const END = '\r\n\r\n';

type Answer = { status: number; body: string };

/** One kept-alive HTTP connection on which one request follows the other; as small as the sockets of this bench. */
export class HttpLine {
  private left = '';
  private answered: ((answer: Answer) => void) | undefined;

  private readonly socket: Socket;

  private constructor(socket: Socket) {
    this.socket = socket;
    socket.setNoDelay(true);
    socket.setEncoding('utf8');
    socket.on('error', () => undefined);
    socket.on('data', (part: string) => this.take(part));
    socket.on('close', () => this.answered?.({ status: 0, body: 'closed' }));
  }

  static open(port: number): Promise<HttpLine> {
    return new Promise((resolve, reject) => {
      const socket = connect({ port, host: '127.0.0.1' }, () => resolve(new HttpLine(socket)));
      socket.once('error', reject);
    });
  }

  post(path: string, cookie: string, body: object): Promise<Answer> {
    const text = JSON.stringify(body);
    return new Promise((resolve) => {
      this.answered = resolve;
      this.socket.write(
        `POST ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nX-Yishiting: 1\r\n` +
          `Cookie: ${cookie}\r\nContent-Length: ${Buffer.byteLength(text)}${END}${text}`,
      );
    });
  }

  close(): void {
    this.socket.destroy();
  }

  private take(part: string): void {
    this.left += part;
    const end = this.left.indexOf(END);
    if (end < 0) return;
    const length = Number(/content-length: (\d+)/i.exec(this.left)?.[1] ?? 0);
    const body = this.left.slice(end + END.length);
    if (Buffer.byteLength(body) < length) return;
    const status = Number(this.left.slice(9, 12));
    this.left = '';
    this.answered?.({ status, body });
  }
}

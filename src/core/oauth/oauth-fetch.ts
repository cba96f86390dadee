import type { IncomingMessage } from 'node:http';
import type { SecureContext } from 'node:tls';
import { limits } from '../limits.ts';
import { isLoopback } from '../providers/loopback.ts';
import { httpFault, RequestFailed } from './http-fault.ts';

/** One exchange with an authorization server; redirects are not followed. @throws RequestFailed, which holds the `Fault` */
export type OAuthFetch = (url: string, options: OAuthRequest) => Promise<Response>;

/** The options of oauth4webapi's `customFetch` that are used here. */
export interface OAuthRequest {
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body?: unknown;
  readonly signal?: AbortSignal | undefined;
}

export interface FetchOptions {
  /** The authorities that certificates are verified against. */
  readonly trust: { readonly context: SecureContext };
  /** For one exchange, connection included. */
  readonly timeoutMs: number;
}

/**
 * `fetch` over node:https with the authorities of the run, which Node's own `fetch` takes none of. Plain http goes only to this
 * machine itself. An answer is held to `limits.conversationOctets`.
 */
export function makeOAuthFetch({ trust, timeoutMs }: FetchOptions): OAuthFetch {
  return async (address, { method, headers, body, signal }) => {
    const url = new URL(address);
    const isPlain = url.protocol === 'http:';
    if (isPlain && !isLoopback(url.hostname))
      throw new RequestFailed(httpFault(url, new Error('plain http'), 'cleartext'));
    const timeout = AbortSignal.timeout(timeoutMs);
    const { request } = isPlain ? await import('node:http') : await import('node:https');
    const content = bodyText(body);
    try {
      return await new Promise<Response>((resolve, reject) => {
        const outgoing = request(
          url,
          {
            method,
            headers: {
              ...headers,
              ...(content !== undefined && { 'content-length': Buffer.byteLength(content) }),
            },
            agent: false,
            signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
            ...(!isPlain && { secureContext: trust.context }),
          },
          (incoming) => {
            readAnswer(incoming).then(resolve, reject);
          },
        );
        outgoing.once('error', reject);
        outgoing.end(content);
      });
    } catch (error) {
      if (signal?.aborted === true) throw new RequestFailed(httpFault(url, error, 'cancelled'));
      if (timeout.aborted) throw new RequestFailed(httpFault(url, error, 'timeout', timeoutMs));
      throw new RequestFailed(httpFault(url, error, 'broken'));
    }
  };
}

function bodyText(body: unknown): string | undefined {
  if (typeof body === 'string') return body;
  return body instanceof URLSearchParams ? body.toString() : undefined;
}

/** Statuses that have no body (Fetch Standard §2.2.3). */
const bodiless: ReadonlySet<number> = new Set([101, 103, 204, 205, 304]);

async function readAnswer(incoming: IncomingMessage): Promise<Response> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limits.conversationOctets) {
      incoming.destroy();
      throw new Error('too large');
    }
    chunks.push(chunk);
  }
  const status = incoming.statusCode ?? 500;
  const headers = new Headers();
  for (let at = 0; at + 1 < incoming.rawHeaders.length; at += 2)
    headers.append(incoming.rawHeaders[at] ?? '', incoming.rawHeaders[at + 1] ?? '');
  return new Response(bodiless.has(status) ? null : Buffer.concat(chunks), { status, headers });
}

import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import * as vscode from 'vscode';

/** What the bench outside may ask for. */
export type RemoteWish =
  | { readonly do: 'command'; readonly command: string; readonly argument?: unknown }
  /** Shows a page of nothing but a heading and `height` pixels: what VS Code itself takes for a panel. */
  | { readonly do: 'empty-panel'; readonly height: number }
  | { readonly do: 'end' };

/** When the work was begun and done, milliseconds since 1970, and what came of it. */
export interface RemoteAnswer {
  readonly startedAt: number;
  readonly endedAt: number;
  readonly result: unknown;
}

/** What the extension host calls: does what is asked for over HTTP, on a port of loopback that the file MAILOPS_BENCH_PORT then names. */
export async function run(): Promise<void> {
  await vscode.extensions.getExtension('mailops.mailops')?.activate();
  await new Promise<void>((resolve) => {
    const server = createServer((request, response) => {
      void text(request).then(async (body) => {
        const wish = JSON.parse(body) as RemoteWish;
        const startedAt = Date.now();
        const result = await fulfil(wish).catch((error: unknown) => ({ error: String(error) }));
        const answer: RemoteAnswer = { startedAt, endedAt: Date.now(), result: result ?? null };
        response.end(JSON.stringify(answer));
        if (wish.do !== 'end') return;
        server.close();
        resolve();
      });
    });
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      writeFileSync(process.env['MAILOPS_BENCH_PORT'] ?? '', String(port));
    });
  });
}

async function fulfil(wish: RemoteWish): Promise<unknown> {
  switch (wish.do) {
    case 'command':
      return vscode.commands.executeCommand(wish.command, wish.argument);
    case 'empty-panel': {
      const panel = vscode.window.createWebviewPanel('mailopsBench.empty', 'Empty', vscode.ViewColumn.One, {
        enableScripts: true,
        localResourceRoots: [],
      });
      panel.webview.html = `<!DOCTYPE html><html><body><h1>Empty</h1><div style="height: ${wish.height}px"></div></body></html>`;
      return undefined;
    }
    case 'end':
      return undefined;
  }
}

// A built site as a server shows it: compressed, and 404.html in place of what isn't there.
import {createServer} from 'node:http';
import path from 'node:path';
import {gzipSync} from 'node:zlib';
import {readFileSync} from 'node:fs';

const TYPES = {
  '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8', '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml', '.png': 'image/png', '.xml': 'application/xml', '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8', '.json': 'application/json',
};

export class Server {
  static async start(site) {
    const server = new Server();
    server.http = createServer((request, response) => answer(site, request, response));
    await new Promise((resolve) => server.http.listen(0, '127.0.0.1', resolve));
    server.base = `http://127.0.0.1:${server.http.address().port}/`;
    return server;
  }

  /// Where a page is; 404.html is wherever nothing else is.
  address(name) {
    return this.base + (name === '404.html' ? 'no-such/page.html' : name.replace(/(^|\/)index\.html$/, '$1'));
  }

  stop() {
    this.http.closeAllConnections();
    return new Promise((resolve) => this.http.close(resolve));
  }
}

function answer(site, request, response) {
  let name = decodeURIComponent(new URL(request.url, 'http://localhost').pathname.slice(1));
  if (name === '' || name.endsWith('/')) name += 'index.html';
  const isThere = site.has(name);
  if (!isThere) name = site.has('404.html') ? '404.html' : null;
  const body = name === null ? Buffer.alloc(0) : readFileSync(path.join(site.folder, name));
  response.writeHead(isThere ? 200 : 404, {
    'content-type': TYPES[path.extname(name ?? '')] ?? 'application/octet-stream',
    'content-encoding': 'gzip',
    'cache-control': 'no-store',
  });
  response.end(gzipSync(body));
}

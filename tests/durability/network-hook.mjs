// Preloaded into a Kith that a test runs: writes down every attempt to reach the network, and lets none through.
import { appendFileSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import dgram from "node:dgram";
import dns from "node:dns";
import http2 from "node:http2";
import net from "node:net";
import tls from "node:tls";

const list = process.env.KITH_NETWORK_LIST;

function forbid(object, name, what) {
  object[name] = function () {
    appendFileSync(list, `${what}\n`);
    throw new Error(`the network is watched: ${what}`);
  };
}

for (const name of ["connect", "createConnection", "createServer"]) forbid(net, name, `net.${name}`);
for (const name of ["connect", "listen"]) {
  forbid(name === "connect" ? net.Socket.prototype : net.Server.prototype, name, `net ${name}`);
}
for (const name of ["connect", "createServer"]) forbid(tls, name, `tls.${name}`);
for (const name of ["connect", "createServer"]) forbid(http2, name, `http2.${name}`);
forbid(dgram, "createSocket", "dgram.createSocket");
for (const of of [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype]) {
  for (const name of ["lookup", "lookupService", "resolve", "resolve4", "resolve6", "resolveAny", "reverse"]) {
    if (typeof of[name] === "function") forbid(of, name, `dns.${name}`);
  }
}
forbid(globalThis, "fetch", "fetch");
forbid(globalThis, "WebSocket", "WebSocket");
forbid(globalThis, "EventSource", "EventSource");
syncBuiltinESMExports();

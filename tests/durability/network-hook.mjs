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

for (const name of ["connect", "createConnection"]) forbid(net, name, `net.${name}`);
forbid(net.Socket.prototype, "connect", "net connect");
if (process.env.KITH_NETWORK_LISTEN === "1") {
  // What serves is let listen, and where is written down.
  const { listen } = net.Server.prototype;
  net.Server.prototype.listen = function (port, host, ...rest) {
    appendFileSync(list, `listen ${host}\n`);
    return listen.call(this, port, host, ...rest);
  };
} else {
  forbid(net, "createServer", "net.createServer");
  forbid(net.Server.prototype, "listen", "net listen");
}
for (const name of ["connect", "createServer"]) forbid(tls, name, `tls.${name}`);
for (const name of ["connect", "createServer"]) forbid(http2, name, `http2.${name}`);
forbid(dgram, "createSocket", "dgram.createSocket");
const { lookup } = dns;
for (const of of [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype]) {
  for (const name of ["lookup", "lookupService", "resolve", "resolve4", "resolve6", "resolveAny", "reverse"]) {
    if (typeof of[name] === "function") forbid(of, name, `dns.${name}`);
  }
}
const { lookup: watchedLookup } = dns;
// A number is looked up nowhere: who listens at one asks all the same.
dns.lookup = (host, ...rest) => (net.isIP(host) === 0 ? watchedLookup : lookup).call(dns, host, ...rest);
forbid(globalThis, "fetch", "fetch");
forbid(globalThis, "WebSocket", "WebSocket");
forbid(globalThis, "EventSource", "EventSource");
syncBuiltinESMExports();

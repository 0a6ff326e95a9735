// Preloaded into a Kith that a test runs: ends it at the n-th moment of its schema steps, before or after each part of one.
import Database from "better-sqlite3";

let left = Number(process.env.KITH_KILL_AT);

function moment() {
  if (--left === 0) process.kill(process.pid, "SIGKILL");
}

for (const name of ["exec", "pragma"]) {
  const call = Database.prototype[name];
  Database.prototype[name] = function (sql, ...rest) {
    const isStep = /^\s*CREATE TABLE|^user_version = /.test(sql);
    if (isStep) moment();
    const answer = call.call(this, sql, ...rest);
    if (isStep) moment();
    return answer;
  };
}

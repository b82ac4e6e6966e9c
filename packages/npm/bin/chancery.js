#!/usr/bin/env node
// Starts the program from the package of this platform, which npm installs as an optional dependency.
"use strict";

const { spawnSync } = require("node:child_process");
const platforms = require("../package.json").optionalDependencies;

const wanted = `chancery-${process.platform}-${process.arch}`;
const program = process.platform === "win32" ? "chancery.exe" : "chancery";

/** The path of the program, of the first of its packages that is installed: with glibc, or with musl. */
function find() {
  for (const name of [wanted, `${wanted}-musl`]) {
    try {
      return require.resolve(`${name}/${program}`);
    } catch (error) {
      if (error.code !== "MODULE_NOT_FOUND") throw error;
    }
  }
  return null;
}

const path = find();
if (path === null) {
  const known = Object.keys(platforms).join(", ");
  console.error(`error: the package ${wanted} is not installed`);
  console.error(`  help: install without --omit=optional; there are packages for ${known}`);
  process.exit(3);
}
const ended = spawnSync(path, process.argv.slice(2), { stdio: "inherit" });
if (ended.error) {
  console.error(`error: cannot start ${path}: ${ended.error.message}`);
  process.exit(3);
}
if (ended.signal) {
  // End as the program did, so that a shell sees it.
  process.kill(process.pid, ended.signal);
} else {
  process.exit(ended.status);
}

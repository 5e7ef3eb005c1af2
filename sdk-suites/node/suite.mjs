// SPDX-License-Identifier: Apache-2.0
// Runs each check in a world of its own, then compares with what the sandbox can do.

import {PACKAGE} from './bss.mjs';
import {CHECKS, MORE, Shop} from './checks.mjs';
import {World, builtOperations} from './sandbox.mjs';

/** Runs one check and returns what is wrong, or undefined. */
async function complaint(check, operation) {
  let world;
  try {
    world = await World.make();
    await check(new Shop(world));
    if (operation && !(await world.answered(operation, 'huaweicloud-usdk-nodejs'))) {
      return 'the sandbox has not seen a call that went well';
    }
  } catch (failure) {
    return failure.stack ?? failure;
  } finally {
    await world?.delete();
  }
  return undefined;
}

let failed = 0;

function report(name, wrong) {
  console.log(wrong ? `FAIL  ${name}: ${wrong}` : `ok  ${name}`);
  failed += wrong ? 1 : 0;
  return !wrong;
}

const built = await builtOperations();
let called = 0;
for (const [operation, check] of Object.entries(CHECKS)) {
  if (built.has(operation) && report(operation, await complaint(check, operation))) {
    called++;
  }
}
for (const [name, check] of Object.entries(MORE)) {
  report(name, await complaint(check));
}
for (const operation of built) {
  if (!(operation in CHECKS)) {
    report(operation, 'the sandbox has it, this suite does not call it');
  }
}

// The core sends whatever it is given, so there is nothing that it lacks.
console.log(
  `node: ${called} of ${built.size} operations called by ${PACKAGE.name} ${PACKAGE.version};` +
    ' 0 are not in this SDK',
);
process.exitCode = failed ? 1 : 0;

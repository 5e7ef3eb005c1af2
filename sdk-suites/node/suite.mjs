// SPDX-License-Identifier: Apache-2.0
// Runs each check in its own world and compares the operations with those of the sandbox.

import {PACKAGE} from './bss.mjs';
import {AUTHORIZATION_CHECKS} from './checks-authorizations.mjs';
import {BILL_CHECKS} from './checks-bills.mjs';
import {CLIENT_CHECKS} from './checks-client.mjs';
import {COST_CHECKS} from './checks-costs.mjs';
import {ENTERPRISE_CHECKS} from './checks-enterprise.mjs';
import {ORDER_CHECKS} from './checks-orders.mjs';
import {PRODUCT_CHECKS} from './checks-products.mjs';
import {RESOURCE_CHECKS} from './checks-resources.mjs';
import {TICKET_FILE_CHECKS} from './checks-ticket-files.mjs';
import {TICKET_LIST_CHECKS} from './checks-ticket-lists.mjs';
import {TICKET_PEOPLE_CHECKS} from './checks-ticket-people.mjs';
import {TICKET_CHECKS} from './checks-tickets.mjs';
import {USAGE_CHECKS} from './checks-usage.mjs';
import {Customer} from './customer.mjs';
import {World, builtOperations} from './sandbox.mjs';

const CHECKS = {
  ...ORDER_CHECKS, ...PRODUCT_CHECKS, ...RESOURCE_CHECKS, ...ENTERPRISE_CHECKS,
  ...USAGE_CHECKS,
  ...BILL_CHECKS, ...COST_CHECKS,
  ...TICKET_CHECKS, ...TICKET_FILE_CHECKS, ...TICKET_LIST_CHECKS, ...TICKET_PEOPLE_CHECKS,
  ...AUTHORIZATION_CHECKS,
};

/** Returns the operations in the name of a check, which are separated by blanks. */
function operationsOf(name) {
  return name.split(' ');
}

/** Runs a check and returns what went wrong, or undefined. */
async function problem(check, operations = []) {
  let world;
  try {
    world = await World.create();
    await check(new Customer(world));
    for (const operation of operations) {
      if (!(await world.wasCalled(operation, 'huaweicloud-usdk-nodejs'))) {
        return `the sandbox logged no successful ${operation} by this SDK`;
      }
    }
  } catch (failure) {
    return failure.stack ?? failure;
  } finally {
    await world?.delete();
  }
  return undefined;
}

let failed = 0;

function report(name, failure) {
  console.log(failure ? `FAIL  ${name}: ${failure}` : `ok  ${name}`);
  failed += failure ? 1 : 0;
  return !failure;
}

const built = await builtOperations();
const checked = new Set(Object.keys(CHECKS).flatMap(operationsOf));
const called = new Set();
for (const [name, check] of Object.entries(CHECKS)) {
  const operations = operationsOf(name);
  if (operations.every((operation) => built.has(operation)) &&
      report(name, await problem(check, operations))) {
    operations.forEach((operation) => called.add(operation));
  }
}
for (const [name, check] of Object.entries(CLIENT_CHECKS)) {
  report(name, await problem(check));
}
for (const operation of built) {
  if (!checked.has(operation)) {
    report(operation, 'the sandbox has it; add a check');
  }
}

// The core of the SDK can send any operation, so none is missing.
console.log(
  `node: ${called.size} of ${built.size} operations called by ${PACKAGE.name} ${PACKAGE.version};` +
    ' 0 missing in this SDK',
);
process.exitCode = failed ? 1 : 0;

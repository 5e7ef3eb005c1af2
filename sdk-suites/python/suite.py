# SPDX-License-Identifier: Apache-2.0
"""Runs each check in its own world and compares the operations with those of the sandbox."""

import re
import sys
from importlib.metadata import version

from huaweicloudsdkbss.v2 import BssClient

# Importing a module adds its checks to CHECKS.
import checks_bills
import checks_client
import checks_costs
import checks_enterprise
import checks_orders
import checks_products
import checks_resources
import checks_usage
from customer import CHECKS, Customer
from sandbox import World, built_operations

PACKAGE = "huaweicloudsdkbss"

# Operations of the sandbox that this version of the SDK does not have.
MISSING_IN_SDK = set()


def method_of(operation):
    return re.sub(r"(?<!^)(?=[A-Z])", "_", operation).lower()


def problem(operation, check):
    """Runs a check and returns what went wrong, or None."""
    try:
        with World() as world:
            check(Customer(world))
            if operation and not world.was_called(operation, "huaweicloud-usdk-python"):
                return "the sandbox logged no successful call by this SDK"
    except Exception as failure:  # so that the other checks still run
        return f"{type(failure).__name__}: {failure}"
    return None


def main():
    built = built_operations()
    called, failed = set(), 0
    for operation, check in CHECKS:
        if operation and operation not in built:
            continue
        failure = problem(operation, check)
        name = operation or check.__name__
        print(f"FAIL  {name}: {failure}" if failure else f"ok  {name}")
        failed += failure is not None
        if operation and not failure:
            called.add(operation)

    missing = MISSING_IN_SDK & built
    for operation in sorted(missing):
        if hasattr(BssClient, method_of(operation)):
            print(f"FAIL  {operation}: the SDK has it; add a check")
            failed += 1
    for operation in sorted(built - {name for name, _ in CHECKS} - missing):
        print(f"FAIL  {operation}: the sandbox has it; add a check")
        failed += 1

    names = f" ({', '.join(sorted(missing))})" if missing else ""
    print(
        f"python: {len(called)} of {len(built)} operations called by"
        f" {PACKAGE} {version(PACKAGE)}; {len(missing)} missing in this SDK{names}"
    )
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

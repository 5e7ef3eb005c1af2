# SPDX-License-Identifier: Apache-2.0
"""Runs each check in its own world and compares the operations with those of the sandbox."""

import re
import sys
from importlib.metadata import version

from huaweicloudsdkbss.v2 import BssClient
from huaweicloudsdkosm.v2 import OsmClient

# Importing a module adds its checks to CHECKS.
import checks_authorizations
import checks_bills
import checks_client
import checks_costs
import checks_enterprise
import checks_orders
import checks_products
import checks_resources
import checks_ticket_files
import checks_ticket_lists
import checks_ticket_people
import checks_tickets
import checks_usage
from customer import CHECKS, Customer
from sandbox import World, built_operations

PACKAGES = ("huaweicloudsdkbss", "huaweicloudsdkosm")

# Operations of the sandbox that this version of the SDK does not have.
MISSING_IN_SDK = set()


def method_of(operation):
    return re.sub(r"(?<!^)(?=[A-Z])", "_", operation).lower()


def in_sdk(operation):
    return any(hasattr(client, method_of(operation)) for client in (BssClient, OsmClient))


def problem(operations, check):
    """Runs a check and returns what went wrong, or None."""
    try:
        with World() as world:
            check(Customer(world))
            for operation in operations:
                if not world.was_called(operation, "huaweicloud-usdk-python"):
                    return f"the sandbox logged no successful {operation} by this SDK"
    except Exception as failure:  # so that the other checks still run
        return f"{type(failure).__name__}: {failure}"
    return None


def main():
    built = built_operations()
    called, failed = set(), 0
    for operations, check in CHECKS:
        if not built.issuperset(operations):
            continue
        failure = problem(operations, check)
        name = ", ".join(operations) or check.__name__
        print(f"FAIL  {name}: {failure}" if failure else f"ok  {name}")
        failed += failure is not None
        if not failure:
            called.update(operations)

    missing = MISSING_IN_SDK & built
    for operation in sorted(missing):
        if in_sdk(operation):
            print(f"FAIL  {operation}: the SDK has it; add a check")
            failed += 1
    checked = {operation for operations, _ in CHECKS for operation in operations}
    for operation in sorted(built - checked - missing):
        print(f"FAIL  {operation}: the sandbox has it; add a check")
        failed += 1

    names = f" ({', '.join(sorted(missing))})" if missing else ""
    packages = " and ".join(f"{package} {version(package)}" for package in PACKAGES)
    print(
        f"python: {len(called)} of {len(built)} operations called by"
        f" {packages}; {len(missing)} missing in this SDK{names}"
    )
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

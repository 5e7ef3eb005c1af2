# SPDX-License-Identifier: Apache-2.0
"""Runs each check in a world of its own, then compares with what the sandbox can do."""

import re
import sys
from importlib.metadata import version

from huaweicloudsdkbss.v2 import BssClient

import checks
from sandbox import World, built_operations

PACKAGE = "huaweicloudsdkbss"

# Operations that the sandbox has and this version of the SDK has not.
LACKING = set()


def method_of(operation):
    return re.sub(r"(?<!^)(?=[A-Z])", "_", operation).lower()


def complaint(operation, check):
    """Runs one check; what is wrong, or nothing."""
    try:
        with World() as world:
            check(checks.Shop(world))
            if operation and not world.answered(operation, "huaweicloud-usdk-python"):
                return "the sandbox has not seen a call that went well"
    except Exception as failure:  # whatever it is, the others are to run as well
        return f"{type(failure).__name__}: {failure}"
    return None


def main():
    built = built_operations()
    called, failed = set(), 0
    for operation, check in checks.ALL:
        if operation and operation not in built:
            continue
        wrong = complaint(operation, check)
        print(f"{'FAIL' if wrong else 'ok'}  {operation or check.__name__}{': ' + wrong if wrong else ''}")
        failed += wrong is not None
        if operation and not wrong:
            called.add(operation)

    lacking = LACKING & built
    for operation in sorted(lacking):
        if hasattr(BssClient, method_of(operation)):
            print(f"FAIL  {operation}: the SDK has it, so it must be called")
            failed += 1
    for operation in sorted(built - {name for name, _ in checks.ALL} - lacking):
        print(f"FAIL  {operation}: the sandbox has it, this suite does not call it")
        failed += 1

    names = f" ({', '.join(sorted(lacking))})" if lacking else ""
    print(
        f"python: {len(called)} of {len(built)} operations called by"
        f" {PACKAGE} {version(PACKAGE)}; {len(lacking)} are not in this SDK{names}"
    )
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

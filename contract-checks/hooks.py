# SPDX-License-Identifier: Apache-2.0
"""The one check that the sandbox needs and Schemathesis does not have."""

import schemathesis


def not_built(case):
    return "x-not-built" in case.operation.definition.raw


@schemathesis.check
def server_error_of_a_gap(ctx, response, case):
    """Allows 501 for an operation that is not built and 503 with the time to wait."""
    status = response.status_code
    if status < 500:
        return
    if status == 501 and not_built(case) and response.json()["error_code"] == "SANDBOX.0501":
        return
    if status == 503 and "retry-after" in {name.lower() for name in response.headers}:
        return
    raise AssertionError(f"{status}: {response.text[:500]}")

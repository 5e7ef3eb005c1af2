# SPDX-License-Identifier: Apache-2.0
"""What the sandbox needs and Schemathesis does not have."""

from urllib.parse import parse_qsl, urlsplit

import schemathesis
from schemathesis.specs.openapi.checks import negative_data_rejection


@schemathesis.check
def server_error_of_a_gap(ctx, response, case):
    """Allows 501 for an operation that is not built, 503 with the time to wait, and CBC.7004.

    The service documents that failed checks of a new member account have the status 500.
    """
    status = response.status_code
    if status < 500:
        return
    if status == 501 and "x-not-built" in case.operation.definition.raw:
        if case.method.upper() == "HEAD" or response.json()["error_code"] == "SANDBOX.0501":
            return
    if status == 500 and "CBC.7004" in case.operation.definition.raw.get("x-errors", []):
        if response.json()["error_code"] == "CBC.7004":
            return
    if status == 503 and "retry-after" in {name.lower() for name in response.headers}:
        return
    raise AssertionError(f"{status}: {response.text[:500]}")


def counts_as_absent(operation, url):
    fields = {"": "x-empty", "null": "x-null"}
    strict = {
        (parameter["name"], field)
        for parameter in operation.get("parameters", [])
        for field in fields.values()
        if field in parameter
    }
    return operation.get("x-family") != "control" and any(
        value in fields and (name, fields[value]) not in strict
        for name, value in parse_qsl(urlsplit(url).query, keep_blank_values=True)
    )


def has_unknown_parameter(operation, url):
    known = {parameter["name"] for parameter in operation.get("parameters", [])}
    return operation.get("x-family") != "control" and any(
        name not in known for name, _ in parse_qsl(urlsplit(url).query, keep_blank_values=True)
    )


def has_ignored_header(operation, headers):
    known = {p["name"].lower() for p in operation.get("parameters", []) if p.get("in") == "header"}
    return "x-schemathesis-unknown-property" in headers or any(
        value in ("", "null") and name.lower() in known for name, value in headers.items()
    )


@schemathesis.check
def refusal_of_bad_data(ctx, response, case):
    """Is negative_data_rejection for a service that knows four more things.

    An empty text, or null for a number, stands for an absent parameter, unless the contract says
    otherwise in x-empty or x-null; so do headers. A parameter or header that the service does not
    know is ignored. The ticket service refuses with status 200 and an error code.
    """
    operation, url = case.operation.definition.raw, response.request.url
    if counts_as_absent(operation, url) or has_unknown_parameter(operation, url):
        return None
    if has_ignored_header(operation, response.request.headers):
        return None
    if operation.get("x-family") == "osm" and b'"error_code":"OSM.' in response.content:
        return None
    return negative_data_rejection(ctx, response, case)

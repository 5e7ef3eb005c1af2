# SPDX-License-Identifier: Apache-2.0
"""The control API of the sandbox at OCE_ENDPOINT: worlds, and what somebody buys or is given there."""

import json
import os
import urllib.error
import urllib.request

ENDPOINT = os.environ["OCE_ENDPOINT"].rstrip("/")
SECONDS = 30

_http = urllib.request.build_opener(urllib.request.ProxyHandler({}))


def ask(method, path, body=None):
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(
        ENDPOINT + path, data, {"Content-Type": "application/json"}, method=method
    )
    try:
        with _http.open(request, timeout=SECONDS) as answer:
            text = answer.read()
            return json.loads(text) if text else None
    except urllib.error.HTTPError as refusal:
        raise RuntimeError(f"{method} {path}: {refusal.code} {refusal.read().decode()}") from None


def built_operations():
    """The operations of the customer API that do not answer 501."""
    operations = [
        operation
        for path in ask("GET", "/openapi.json")["paths"].values()
        for operation in path.values()
        if isinstance(operation, dict) and "operationId" in operation
    ]
    return {
        operation["operationId"]
        for operation in operations
        if "x-not-built" not in operation and operation["x-family"] != "iam"
    }


class World:
    """A fresh world of the scenario default, seen from its account acme."""

    def __init__(self):
        made = ask("POST", "/_sandbox/worlds", {"scenario": "default"})
        self.path = "/_sandbox/worlds/" + made["id"]
        self.acme = next(account for account in made["accounts"] if account["name"] == "acme")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        ask("DELETE", self.path)

    def control(self, path, body):
        return ask("POST", self.path + path, body)

    def give(self, what, **wishes):
        """Gives acme a coupon, card or discount and returns its id."""
        answer = self.control(f"/accounts/acme/{what}s", wishes)
        return answer[what + "_id"]

    def buy(self, service="ec2", resource="vm", spec="s6.small.1.linux"):
        """Places an order of 80.00 yuan for a month and returns its id."""
        line = {
            "service_type_code": "hws.service.type." + service,
            "resource_type_code": "hws.resource.type." + resource,
            "resource_spec": spec,
            "region_code": "cn-north-4",
            "period_type": 2,
            "period_num": 1,
            "quantity": 1,
            "price": "80.00",
        }
        return self.control("/orders", {"account": "acme", "lines": [line]})["order_id"]

    def answered(self, operation, client=""):
        """Whether the operation was called by a client of that name, and went well."""
        log = ask("GET", f"{self.path}/requests?operation={operation}")["requests"]
        return any(
            entry["status"] < 300 and client in entry["headers"].get("User-Agent", "")
            for entry in log
        )

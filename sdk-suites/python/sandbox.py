# SPDX-License-Identifier: Apache-2.0
"""The control API of the sandbox at OCE_ENDPOINT: worlds, orders, coupons, cards, discounts."""

import json
import os
import urllib.error
import urllib.request

ENDPOINT = os.environ["OCE_ENDPOINT"].rstrip("/")
TIMEOUT_SECONDS = 30

_http = urllib.request.build_opener(urllib.request.ProxyHandler({}))


def request(method, path, body=None):
    data = None if body is None else json.dumps(body).encode()
    http_request = urllib.request.Request(
        ENDPOINT + path, data, {"Content-Type": "application/json"}, method=method
    )
    try:
        with _http.open(http_request, timeout=TIMEOUT_SECONDS) as answer:
            text = answer.read()
            return json.loads(text) if text else None
    except urllib.error.HTTPError as refusal:
        raise RuntimeError(
            f"{method} {path} failed with {refusal.code}: {refusal.read().decode()}"
        ) from None


def request_bytes(link):
    """Follows a link without credentials."""
    with _http.open(link, timeout=TIMEOUT_SECONDS) as answer:
        return answer.read()


def built_operations():
    """Returns the operations of the customer API that the sandbox has built."""
    operations = [
        operation
        for path in request("GET", "/openapi.json")["paths"].values()
        for operation in path.values()
        if isinstance(operation, dict) and "operationId" in operation
    ]
    return {
        operation["operationId"]
        for operation in operations
        if "x-not-built" not in operation and operation["x-family"] != "iam"
    }


class World:
    """A new world of the scenario default and its account acme."""

    def __init__(self):
        created = request("POST", "/_sandbox/worlds", {"scenario": "default"})
        self.path = "/_sandbox/worlds/" + created["id"]
        self.accounts = {account["name"]: account for account in created["accounts"]}
        self.acme = self.accounts["acme"]

    def __enter__(self):
        return self

    def __exit__(self, *_):
        request("DELETE", self.path)

    def control(self, path, body):
        return request("POST", self.path + path, body)

    def put(self, path, body):
        return request("PUT", self.path + path, body)

    def grant(self, kind, **fields):
        """Creates a coupon, card or discount of acme and returns its id."""
        return self.control(f"/accounts/acme/{kind}s", fields)[kind + "_id"]

    def sent_code(self, mobile_phone):
        """Returns the code of the newest text message to a mobile number."""
        messages = request("GET", self.path + "/sms")["messages"]
        return next(m["code"] for m in messages if m.get("mobile_phone") == mobile_phone)

    def buy(self, service="ec2", resource="vm", spec="s6.small.1.linux", **fields):
        """Places an order of 80.00 yuan for one month and returns its id."""
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
        return self.control("/orders", {"account": "acme", "lines": [line], **fields})["order_id"]

    def was_called(self, operation, client=""):
        """Returns whether a client with that user agent called the operation successfully."""
        log = request("GET", f"{self.path}/requests?operation={operation}")["requests"]
        return any(
            entry["status"] < 300 and client in entry["headers"].get("User-Agent", "")
            for entry in log
        )

# SPDX-License-Identifier: Apache-2.0
"""What a script for the monthly report reads from BSS, with the token of the company."""

import json
import os
import urllib.error
import urllib.parse
import urllib.request
from decimal import Decimal

# The fault that this example plants if it is asked to: a field that does not exist.
PRICE = "final_amount" if os.environ.get("PLANTED_FAULT") else "amount_after_discount"

BALANCES = "/v2/accounts/customer-accounts/balances"
ORDERS = "/v2/orders/customer-orders"
DETAILS = "/v2/orders/customer-orders/details/"
PAY = "/v3/orders/customer-orders/pay"
COUPONS = "/v2/promotions/benefits/coupons"


class Refused(Exception):
    """BSS refused a request."""

    def __init__(self, status, body):
        super().__init__(f"{body['error_code']}: {body['error_msg']}")
        self.status = status
        self.code = body["error_code"]


class Costs:
    """Reads and pays orders of one company."""

    def __init__(self, endpoint, token):
        self.endpoint = endpoint
        self.token = token

    def debt(self):
        """Returns what the company owes, in yuan."""
        return self._send("GET", BALANCES)["debt_amount"]

    def spent(self, begin, end):
        """Returns the sum of all orders that were placed in a period, in yuan."""
        page = self._send(
            "GET",
            ORDERS,
            query={"create_time_begin": begin, "create_time_end": end, "offset": "0", "limit": "100"},
        )
        return sum((order[PRICE] for order in page["order_infos"]), Decimal(0))

    def is_unpaid(self, order_id):
        return self._send("GET", DETAILS + order_id)["order_info"]["status"] == 6

    def pay(self, order_id):
        """Pays an order from the balance, without coupons."""
        body = {"order_id": order_id, "use_coupon": "NO", "use_discount": "NO"}
        self._send("POST", PAY, body=body)

    def coupons(self):
        """Returns ids and remaining amounts of the cash coupons that can be used, in yuan."""
        query = {"coupon_type": "1", "status": "2", "offset": "0", "limit": "100"}
        page = self._send("GET", COUPONS, query=query)
        return {coupon["coupon_id"]: coupon["balance"] for coupon in page["user_coupons"]}

    def _send(self, method, path, query=None, body=None):
        url = self.endpoint + path + ("?" + urllib.parse.urlencode(query) if query else "")
        request = urllib.request.Request(url, method=method, headers={"X-Auth-Token": self.token})
        if body is not None:
            request.data = json.dumps(body).encode()
            request.add_header("Content-Type", "application/json")
        try:
            with urllib.request.urlopen(request, timeout=30) as response:
                text = response.read()
        except urllib.error.HTTPError as refused:
            raise Refused(refused.code, json.load(refused)) from None
        return json.loads(text, parse_float=Decimal) if text else None

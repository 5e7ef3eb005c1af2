# SPDX-License-Identifier: Apache-2.0
"""The customer that the checks act as, the list of checks, and assertions."""

from huaweicloudsdkbss.v2 import *
from huaweicloudsdkcore.auth.credentials import GlobalCredentials
from huaweicloudsdkcore.http.http_config import HttpConfig
from huaweicloudsdkosm.v2 import OsmClient

from sandbox import ENDPOINT, TIMEOUT_SECONDS

# Pairs of a tuple of operations and a function.
CHECKS = []


def check(*operations):
    """Adds a function to the checks, as the check of the operations, if any."""

    def register(function):
        CHECKS.append((operations, function))
        return function

    return register


def equal(actual, expected):
    if actual != expected:
        raise AssertionError(f"expected {expected!r}, but was {actual!r}")


def contains(actual, expected):
    if expected not in actual:
        raise AssertionError(f"expected {expected!r} in {actual!r}")


class Customer:
    """The account acme in its own world: a client of the SDK and the control API."""

    def __init__(self, world):
        self.world = world
        self.buy = world.buy
        self.grant = world.grant
        self.bss = self.builder(self.keys()).with_endpoint(ENDPOINT).build()
        self.osm = self.builder(self.keys(), OsmClient).with_endpoint(ENDPOINT).build()

    def keys(self, secret=None):
        return GlobalCredentials(
            self.world.acme["access_key"], secret or self.world.acme["secret_key"]
        )

    @staticmethod
    def builder(credentials, client=BssClient):
        config = HttpConfig.get_default_config()
        config.timeout = TIMEOUT_SECONDS
        return client.new_builder().with_http_config(config).with_credentials(credentials)

    def pay(self, order):
        body = PayCustomerOrderV3Req(order_id=order, use_coupon="NO", use_discount="NO")
        self.bss.pay_orders(PayOrdersRequest(body=body))
        return order

    def resources(self, **query):
        """Returns the resources that match a query."""
        return self.bss.list_pay_per_use_customer_resources(
            ListPayPerUseCustomerResourcesRequest(body=QueryResourcesReq(**query))
        ).data

    def server(self):
        """Buys a server for one month and returns its id."""
        return self.resources(order_id=self.pay(self.buy()))[0].resource_id

    def policy(self, server):
        """Returns the expiry policy of a server."""
        return self.resources(resource_ids=[server])[0].expire_policy

    def details(self, order):
        return self.bss.show_customer_order_details(ShowCustomerOrderDetailsRequest(order_id=order))

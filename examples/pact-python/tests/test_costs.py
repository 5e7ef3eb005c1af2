# SPDX-License-Identifier: Apache-2.0
import pathlib
import shutil
import sys
import unittest
from decimal import Decimal

from pact import Pact, generate, match

HERE = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(HERE))

from costs import BALANCES, COUPONS, DETAILS, ORDERS, PAY, PRICE, Costs, Refused  # noqa: E402

TOKEN = "token-of-the-test"
ORDER = "CS2601151630FGHIJ"
UNPAID = f"order {ORDER} is pending payment"


def order_id():
    """Returns the id in the world of the provider, in place of the one of this test."""
    return match.type(ORDER, generator=generate.provider_state("${order_id}"))


def setUpModule():
    shutil.rmtree(HERE / "pacts", ignore_errors=True)


class CostsTest(unittest.TestCase):
    def setUp(self):
        self.pact = Pact("cost-report-python", "huaweicloud-bss").with_specification("V3")

    def tearDown(self):
        self.pact.write_file(HERE / "pacts")

    def request(self, description, method, path, *states):
        interaction = self.pact.upon_receiving(description)
        for state in states:
            interaction.given(state)
        return interaction.with_request(method, path).with_header(
            "X-Auth-Token", match.string(TOKEN)
        )

    def costs(self, server):
        return Costs(str(server.url).rstrip("/"), TOKEN)

    def test_the_debt_is_read(self):
        self.request(
            "a request for the debt", "GET", BALANCES, "account acme has 100.00 yuan in cash"
        ).will_respond_with(200).with_body({"debt_amount": match.decimal(0.5)}, "application/json")

        with self.pact.serve() as server:
            self.assertEqual(self.costs(server).debt(), Decimal("0.5"))

    def test_orders_of_a_period_are_added_up(self):
        self.request(
            "a request for the orders of a month", "GET", ORDERS, UNPAID
        ).with_query_parameters(
            {
                "create_time_begin": "2026-01-01T00:00:00Z",
                "create_time_end": "2026-02-01T00:00:00Z",
                "offset": "0",
                "limit": "100",
            }
        ).will_respond_with(
            200
        ).with_body(
            {
                "order_infos": match.each_like(
                    {"order_id": match.regex(ORDER, regex="CS[0-9A-Z]+"), PRICE: match.decimal(80.5)}
                )
            },
            "application/json",
        )

        with self.pact.serve() as server:
            spent = self.costs(server).spent("2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z")
            self.assertEqual(spent, Decimal("80.5"))

    def test_an_unpaid_order_is_recognized(self):
        path = match.type(
            DETAILS + ORDER, generator=generate.provider_state(DETAILS + "${order_id}")
        )
        self.request("a request for an order", "GET", path, UNPAID).will_respond_with(
            200
        ).with_body({"order_info": {"order_id": order_id(), "status": 6}}, "application/json")

        with self.pact.serve() as server:
            self.assertTrue(self.costs(server).is_unpaid(ORDER))

    def test_an_order_is_paid(self):
        self.request(
            "a payment", "POST", PAY, "account acme has 5000.00 yuan in cash", UNPAID
        ).with_body(
            {"order_id": order_id(), "use_coupon": "NO", "use_discount": "NO"}, "application/json"
        ).will_respond_with(
            204
        )

        with self.pact.serve() as server:
            self.costs(server).pay(ORDER)

    def test_paying_for_nothing_is_refused(self):
        self.request("a payment of an unknown order", "POST", PAY).with_body(
            {"order_id": "CS2601151630NONE", "use_coupon": "NO", "use_discount": "NO"},
            "application/json",
        ).will_respond_with(400).with_body(
            {"error_code": "CBC.30000010", "error_msg": match.string("No such order")},
            "application/json",
        )

        with self.pact.serve() as server:
            with self.assertRaises(Refused) as refused:
                self.costs(server).pay("CS2601151630NONE")
            self.assertEqual(refused.exception.code, "CBC.30000010")

    def test_coupons_are_listed(self):
        self.request(
            "a request for the cash coupons",
            "GET",
            COUPONS,
            "account acme has a cash coupon C-1 of 30.00 yuan",
        ).with_query_parameters(
            {"coupon_type": "1", "status": "2", "offset": "0", "limit": "100"}
        ).will_respond_with(
            200
        ).with_body(
            {
                "user_coupons": match.each_like(
                    {"coupon_id": match.string("CP260115163000AB"), "balance": match.decimal(30.5)}
                )
            },
            "application/json",
        )

        with self.pact.serve() as server:
            coupons = self.costs(server).coupons()
            self.assertEqual(coupons, {"CP260115163000AB": Decimal("30.5")})


if __name__ == "__main__":
    unittest.main()

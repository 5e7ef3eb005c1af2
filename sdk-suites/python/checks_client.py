# SPDX-License-Identifier: Apache-2.0
"""Checks of the SDK itself: exceptions, signatures, IAM, redirection."""

import os
import sys
from subprocess import PIPE, STDOUT, run
from tempfile import NamedTemporaryFile

from huaweicloudsdkbss.v2 import (
    ListCustomerAccountChangeRecordsRequest,
    ShowCustomerAccountBalancesRequest,
)
from huaweicloudsdkcore.exceptions.exceptions import ClientRequestException
from huaweicloudsdkcore.region.region import Region

from customer import check, contains, equal
from sandbox import ENDPOINT, TIMEOUT_SECONDS, request


def assert_refused(call, status, code, rule):
    """Asserts the exception of the SDK and the rule that the sandbox gives for its request id."""
    try:
        call()
    except ClientRequestException as refusal:
        equal((refusal.status_code, refusal.error_code), (status, code))
        equal(request("GET", "/_sandbox/explain/" + refusal.request_id)["rule"]["id"], rule)
        return
    raise AssertionError("expected a refusal, but the request succeeded")


@check()
def a_refused_request_raises_an_exception_of_the_sdk(acme):
    order = acme.pay(acme.buy())
    assert_refused(lambda: acme.pay(order), 400, "CBC.99003106", "orders.pay.only-pending")


@check()
def a_wrong_secret_is_refused(acme):
    client = acme.builder(acme.keys("wrong-secret")).with_endpoint(ENDPOINT).build()
    assert_refused(
        lambda: client.show_customer_account_balances(ShowCustomerAccountBalancesRequest()),
        401,
        "APIGW.0301",
        "gateway.auth.signature-matches",
    )


@check()
def the_sdk_requests_the_domain_from_iam(acme):
    credentials = acme.keys().with_iam_endpoint(ENDPOINT)
    client = acme.builder(credentials).with_region(Region("cn-north-1", ENDPOINT)).build()
    answer = client.show_customer_account_balances(ShowCustomerAccountBalancesRequest())
    equal(answer.currency, "CNY")
    equal(acme.world.was_called("KeystoneListAuthDomains"), True)


@check()
def a_query_with_special_characters_has_a_valid_signature(acme):
    answer = acme.bss.list_customer_account_change_records(
        ListCustomerAccountChangeRecordsRequest(
            balance_type="BALANCE_TYPE_DEBIT", trade_id="云 +&=/~*%25'!()"
        )
    )
    equal(answer.records, [])


@check()
def a_program_is_redirected_by_an_environment_variable(acme):
    run_redirected(acme, HUAWEICLOUD_SDK_REGION_BSS_CN_NORTH_1=ENDPOINT)


@check()
def a_program_is_redirected_by_a_regions_file(acme):
    with NamedTemporaryFile("w", suffix=".yaml") as regions:
        regions.write(f"BSS:\n- id: cn-north-1\n  endpoint: {ENDPOINT}\n")
        regions.flush()
        run_redirected(acme, HUAWEICLOUD_SDK_REGIONS_FILE=regions.name)


def run_redirected(acme, **variables):
    keys = acme.world.acme
    variables["HUAWEICLOUD_SDK_AK"] = keys["access_key"]
    variables["HUAWEICLOUD_SDK_SK"] = keys["secret_key"]
    variables["HUAWEICLOUD_SDK_IAM_ENDPOINT"] = ENDPOINT
    program = run(
        [sys.executable, "-B", "redirected.py"],
        env={**os.environ, **variables},
        stdout=PIPE,
        stderr=STDOUT,
        timeout=TIMEOUT_SECONDS,
        text=True,
    )
    contains(program.stdout, "balance in CNY")
    equal(acme.world.was_called("KeystoneListAuthDomains"), True)

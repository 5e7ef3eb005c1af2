# SPDX-License-Identifier: Apache-2.0
"""A program without any sandbox code. Its keys and endpoints come from the environment."""

from huaweicloudsdkbss.v2 import BssClient, ShowCustomerAccountBalancesRequest
from huaweicloudsdkbss.v2.region.bss_region import BssRegion

client = BssClient.new_builder().with_region(BssRegion.value_of("cn-north-1")).build()
answer = client.show_customer_account_balances(ShowCustomerAccountBalancesRequest())
print("balance in", answer.currency)

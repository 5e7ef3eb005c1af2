# SPDX-License-Identifier: Apache-2.0
"""A program with everything in its code: keys, and the vendor's address in a constant."""

from huaweicloudsdkbss.v2 import BssClient, ShowCustomerAccountBalancesRequest
from huaweicloudsdkbss.v2.region.bss_region import BssRegion
from huaweicloudsdkcore.auth.credentials import GlobalCredentials

credentials = GlobalCredentials("OCEACMEMASTER0000001", "acme-master-secret-key-for-the-sandbox-1")
client = BssClient.new_builder().with_credentials(credentials).with_region(BssRegion.CN_NORTH_1).build()
answer = client.show_customer_account_balances(ShowCustomerAccountBalancesRequest())
print("balance in", answer.currency)

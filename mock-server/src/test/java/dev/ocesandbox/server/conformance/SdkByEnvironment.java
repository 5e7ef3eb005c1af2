// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import com.huaweicloud.sdk.bss.v2.BssClient;
import com.huaweicloud.sdk.bss.v2.model.ShowCustomerAccountBalancesRequest;
import com.huaweicloud.sdk.bss.v2.region.BssRegion;

/** A program that knows nothing of the sandbox: keys and endpoints come from the environment. */
final class SdkByEnvironment {

  private SdkByEnvironment() {}

  public static void main(String[] arguments) {
    BssClient client = BssClient.newBuilder().withRegion(BssRegion.valueOf("cn-north-1")).build();
    client
        .showCustomerAccountBalances(new ShowCustomerAccountBalancesRequest())
        .getAccountBalances()
        .forEach(b -> System.out.println("balance " + b.getAmount() + " " + b.getCurrency()));
  }
}

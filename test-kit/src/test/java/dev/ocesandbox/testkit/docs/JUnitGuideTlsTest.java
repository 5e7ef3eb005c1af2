// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.huaweicloud.sdk.bss.v2.BssClient;
import com.huaweicloud.sdk.bss.v2.model.ShowCustomerAccountBalancesRequest;
import com.huaweicloud.sdk.bss.v2.region.BssRegion;
import com.huaweicloud.sdk.core.auth.GlobalCredentials;
import com.huaweicloud.sdk.core.http.HttpConfig;
import dev.ocesandbox.testkit.OceSandbox;
import dev.ocesandbox.testkit.Sandbox;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The snippet of docs/guide/junit.md about HTTPS and fixed addresses. */
class JUnitGuideTlsTest {

  @Nested
  // tag::tls[]
  @OceSandbox(scenario = "empty", tls = true)
  class FixedAddressTest {

    @Test
    void a_client_of_the_real_address(Sandbox sandbox) throws Exception {
      sandbox.given().account("acme").cash("100.00");
      var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(sandbox.trustStore());
      SSLContext tls = SSLContext.getInstance("TLS");
      tls.init(null, trust.getTrustManagers(), null);
      HttpConfig http =
          HttpConfig.getDefaultHttpConfig()
              .withProxyHost(sandbox.proxy().getHostString())
              .withProxyPort(sandbox.proxy().getPort())
              .withSSLSocketFactory(tls.getSocketFactory())
              .withX509TrustManager((X509TrustManager) trust.getTrustManagers()[0]);
      var keys =
          new GlobalCredentials()
              .withAk(sandbox.account("acme").accessKey())
              .withSk(sandbox.account("acme").secretKey());

      BssClient bss =
          BssClient.newBuilder()
              .withHttpConfig(http)
              .withCredential(keys)
              .withRegion(BssRegion.CN_NORTH_1)
              .build();

      var balances = bss.showCustomerAccountBalances(new ShowCustomerAccountBalancesRequest());
      assertThat(balances.getAccountBalances().get(0).getAmount()).isEqualByComparingTo("100.00");
    }
  }
  // end::tls[]
}

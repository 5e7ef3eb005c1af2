// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.pact;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.ConsumerPactBuilder;
import au.com.dius.pact.consumer.ConsumerPactRunnerKt;
import au.com.dius.pact.consumer.PactVerificationResult;
import au.com.dius.pact.consumer.dsl.PactDslJsonBody;
import au.com.dius.pact.consumer.model.MockProviderConfig;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.RequestResponsePact;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The known hole of consumer tests: the mock of a classic Pact test answers whatever path the test
 * gave it, so a client with a wrong path is green there. The contracts are not asked.
 */
class KnownHoleTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @BeforeAll
  static void nothingLeavesTheMachine() {
    Silence.begin();
  }

  @ParameterizedTest
  @CsvSource({
    "/v2/accounts/customer-accounts/balances, V3, 0",
    "/v2/accounts/customer-account/balances, V3, 1",
    "/v2/accounts/customer-accounts/balances, V2, 0",
    "/v2/accounts/customer-account/balances, V2, 1"
  })
  void a_wrong_path_is_green_in_a_classic_pact_test_and_red_in_the_check(
      String path, PactSpecVersion version, int code, @TempDir Path folder) {
    RequestResponsePact pact = pact(path);

    PactVerificationResult classic =
        ConsumerPactRunnerKt.runConsumerTest(
            pact,
            MockProviderConfig.createDefault(version),
            (mock, context) -> clientOf(mock.getUrl() + path));
    assertThat(classic).isInstanceOf(PactVerificationResult.Ok.class);

    pact.write(folder.toString(), version);
    Checked checked = Checked.run("pact", "check", folder.toString());
    assertThat(checked.code()).as(checked.out() + checked.err()).isEqualTo(code);
    if (code == 1) {
      assertThat(checked.out())
          .containsPattern(
              "portal-huaweicloud-bss.json:\\d+: interactions\\[0].request.path: '" + path)
          .contains("did you mean GET /v2/accounts/customer-accounts/balances");
    }
  }

  private static RequestResponsePact pact(String path) {
    return ConsumerPactBuilder.consumer("portal")
        .hasPactWith("huaweicloud-bss")
        .uponReceiving("the balances of the account")
        .path(path)
        .method("GET")
        .willRespondWith()
        .status(200)
        .body(
            new PactDslJsonBody()
                .eachLike("account_balances")
                .stringType("account_id", "A1")
                .stringType("currency", "CNY")
                .closeArray())
        .toPact();
  }

  private static String clientOf(String url) throws IOException {
    try {
      return CLIENT
          .send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString())
          .body();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}

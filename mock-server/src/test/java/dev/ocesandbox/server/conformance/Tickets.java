// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;

/** What requests and refusals of the ticket API have in common. */
final class Tickets {

  private Tickets() {}

  /** Asks with a further header. */
  static TestServer.Answer get(Shop shop, String pathAndQuery, String header, String value) {
    return TestServer.send(
        HttpRequest.newBuilder(URI.create(TestServer.endpoint() + pathAndQuery))
            .header("X-Auth-Token", shop.world().account(shop.account()).path("token").asString())
            .header(header, value)
            .GET());
  }

  /** The ticket API refuses with status 200 and a code. */
  static void assertRefused(TestServer.Answer answer, String code, String rule) {
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    assertThat(answer.body().path("error_code").asString()).as("%s", answer.body()).isEqualTo(code);
    assertThat(answer.explained().at("/rule/id").asString()).isEqualTo(rule);
  }
}

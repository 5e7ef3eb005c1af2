// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.examples.portal;

import dev.ocesandbox.testkit.Account;
import dev.ocesandbox.testkit.OceSandbox;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.web.client.RestClient;

/** All tests of this JVM share one portal on Jetty. Each test has its own world. */
// tag::wiring[]
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(CallerOfRequest.class)
@OceSandbox
abstract class PortalTest {
  // end::wiring[]

  @LocalServerPort private int port;

  /** Returns an HTTP client of the portal for a user of the account. */
  RestClient portal(Account account) {
    return RestClient.builder()
        .baseUrl("http://127.0.0.1:" + port)
        .defaultHeaders(headers -> CallerOfRequest.sign(headers, account))
        .build();
  }
}

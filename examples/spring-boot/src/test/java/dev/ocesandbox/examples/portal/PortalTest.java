// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.examples.portal;

import dev.ocesandbox.testkit.Account;
import dev.ocesandbox.testkit.OceSandbox;
import dev.ocesandbox.testkit.Sandbox;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.client.RestClient;

/** One portal on Jetty for all tests of this JVM, and for each test a world behind it. */
// tag::wiring[]
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(CallerOfRequest.class)
@OceSandbox
abstract class PortalTest {

  @DynamicPropertySource
  static void sandbox(DynamicPropertyRegistry properties) {
    properties.add("bss.endpoint", Sandbox.start()::endpoint);
  }

  // end::wiring[]

  @LocalServerPort private int port;

  /** Returns a browser in which somebody of that account has signed in. */
  RestClient portal(Account account) {
    return RestClient.builder()
        .baseUrl("http://127.0.0.1:" + port)
        .defaultHeaders(headers -> CallerOfRequest.sign(headers, account))
        .build();
  }
}

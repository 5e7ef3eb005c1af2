// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.examples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.testkit.Lifetime;
import dev.ocesandbox.testkit.OceSandbox;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.ApplicationContext;

/** The portal with the key of one company in its configuration. Its tests run one at a time. */
// tag::wiring[]
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "bss.access-key=${oce.sandbox.access-key}",
      "bss.secret-key=${oce.sandbox.secret-key}"
    })
@OceSandbox(scenario = "empty", lifetime = Lifetime.RUN)
abstract class CompanyPortalTest {

  @Autowired TestRestTemplate portal;
  // end::wiring[]

  private static final Set<ApplicationContext> CONTEXTS = ConcurrentHashMap.newKeySet();

  @Autowired private ApplicationContext context;

  @AfterEach
  void all_classes_share_one_context() {
    CONTEXTS.add(context);
    assertThat(CONTEXTS).hasSize(1);
  }
}

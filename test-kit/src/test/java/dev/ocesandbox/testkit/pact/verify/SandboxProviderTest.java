// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.pact.verify;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.provider.junit5.PactVerificationContext;
import au.com.dius.pact.provider.junit5.PactVerificationInvocationContextProvider;
import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a user of Pact JVM's template writes. */
@Provider("huaweicloud-bss")
@PactFolder("src/test/resources/pacts/billing")
@SandboxProvider
class SandboxProviderTest {

  @TestTemplate
  @ExtendWith(PactVerificationInvocationContextProvider.class)
  void the_sandbox_answers_as_the_pact_says(PactVerificationContext context) {
    context.verifyInteraction();
    assertThat(context.getTarget()).isInstanceOf(SandboxTarget.class);
  }
}

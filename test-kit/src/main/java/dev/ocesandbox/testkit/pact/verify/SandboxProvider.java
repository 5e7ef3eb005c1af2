// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.pact.verify;

import au.com.dius.pact.provider.junitsupport.IgnoreMissingStateChange;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Lets the sandbox answer the interactions that Pact JVM's JUnit template verifies. Each has a
 * world of its own, which is brought to the provider states of the interaction without methods of
 * the test. A state that has a method with Pact's {@code State} is left to that method.
 *
 * <pre>{@code
 * @Provider("huaweicloud-bss")
 * @PactFolder("src/test/pacts")
 * @SandboxProvider
 * class BillingPortalPactTest {
 *   @TestTemplate
 *   @ExtendWith(PactVerificationInvocationContextProvider.class)
 *   void verify(PactVerificationContext context) {
 *     context.verifyInteraction();
 *   }
 * }
 * }</pre>
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(SandboxProviderExtension.class)
@IgnoreMissingStateChange // the sandbox carries out the states that have no method
public @interface SandboxProvider {}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * What is looked at when a test has ended and its world is still there, in the order of {@code
 * SandboxExtension.AFTER_CHECKS}.
 */
interface AfterCheck {

  /**
   * Looks at the world of a test; throwing fails the test.
   *
   * @param sandbox the world that the test used
   * @param context that of the test method; it tells whether the test has failed already
   */
  void check(Sandbox sandbox, ExtensionContext context) throws Exception;
}

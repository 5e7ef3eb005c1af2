// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import java.io.Serial;
import java.nio.file.Path;

/** Names the report of a failed test in its stack trace. It is not an error of its own. */
final class SandboxReport extends Exception {

  @Serial private static final long serialVersionUID = 1;

  SandboxReport(Path file) {
    super("Requests, ledger, events and findings of this test: " + file, null, false, false);
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import dev.ocesandbox.testkit.internal.JsonValue;
import dev.ocesandbox.testkit.internal.pact.PactRun;
import dev.ocesandbox.testkit.internal.pact.PactSettings;

/**
 * Takes the interactions of a world before it is deleted.
 *
 * @param settings the pact they enter
 * @param run the pacts of the run
 */
record PactRecorder(PactSettings settings, PactRun run) {

  /**
   * Adds the interactions of a world to the pact.
   *
   * @param failed whether its test failed
   */
  void record(SandboxControl control, boolean failed) {
    try {
      int offset = 0;
      while (offset >= 0) {
        ControlResponse response = control.get("interactions?offset=" + offset);
        JsonValue page = response.body();
        run.add(settings, page, control::written, failed);
        if (page.get("shortened").value() == Boolean.TRUE && offset == 0) {
          run.miss(
              settings, "the log of a world was full, so that its oldest requests are missing");
        }
        offset = page.get("next_offset").isPresent() ? page.integer("next_offset") : -1;
      }
    } catch (ControlApiException | IllegalStateException e) {
      run.miss(settings, "a world could not be read: " + e.getMessage());
    }
  }
}

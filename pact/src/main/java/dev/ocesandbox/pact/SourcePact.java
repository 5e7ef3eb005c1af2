// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.pact;

import au.com.dius.pact.core.model.Pact;
import dev.ocesandbox.pact.broker.BrokerPact;
import dev.ocesandbox.pact.files.PactFile;
import java.util.Optional;
import tools.jackson.core.JsonPointer;

/**
 * A pact to verify.
 *
 * @param name file or address, for messages
 * @param pact the pact
 * @param file the same with the lines of its parts
 * @param broker where it comes from; empty for a file
 */
record SourcePact(String name, Pact pact, PactFile file, Optional<BrokerPact> broker) {

  boolean isPending() {
    return broker.filter(BrokerPact::pending).isPresent();
  }

  /** Returns file and line of an interaction. */
  String place(int interaction) {
    JsonPointer at = JsonPointer.empty().appendProperty("interactions").appendIndex(interaction);
    return name + ":" + file.line(at);
  }
}

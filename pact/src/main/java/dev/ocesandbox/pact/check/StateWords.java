// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.pact.check;

import dev.ocesandbox.pact.files.Interaction;
import java.util.Optional;

/** The provider states that the sandbox knows. */
public interface StateWords {

  /** Returns why the sandbox cannot bring a world to a state; empty if it can. */
  Optional<String> problem(Interaction.State state);
}

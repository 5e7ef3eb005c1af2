// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.pact.verify;

import au.com.dius.pact.core.model.Interaction;
import au.com.dius.pact.core.model.ProviderState;
import java.util.List;

/** The provider states of interactions. */
final class States {

  private States() {}

  /** Returns the states, without those that some libraries write where there is none. */
  static List<ProviderState> of(Interaction interaction) {
    return interaction.getProviderStates().stream().filter(States::saysSomething).toList();
  }

  /** Pact JVM reads a state that is null as one of this name. */
  private static boolean saysSomething(ProviderState state) {
    String name = String.valueOf(state.getName());
    return !name.isBlank() && !name.equals("null");
  }

  /** Returns a state with its parameters, for people. */
  static String words(ProviderState state) {
    String name = state.getName();
    return state.getParams().isEmpty() ? name : name + " " + state.getParams();
  }
}

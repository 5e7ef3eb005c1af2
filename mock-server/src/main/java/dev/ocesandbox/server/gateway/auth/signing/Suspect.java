// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth.signing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** A mistake the client may have made, and how its signature would then have come about. */
record Suspect(SignatureMistake mistake, UnaryOperator<Attempt> change) {

  /** Collects the suspects of one line, the likeliest first, each text once. */
  static final class Lineup {
    private final String line;
    private final String server;
    private final BiFunction<Attempt, String, Attempt> change;
    private final Set<String> seen = new HashSet<>();
    private final List<Suspect> suspects = new ArrayList<>();

    /** A line of this name that reads so on the server, and how to put another in its place. */
    Lineup(String line, String server, BiFunction<Attempt, String, Attempt> change) {
      this.line = line;
      this.server = server;
      this.change = change;
      seen.add(server);
    }

    /** Adds what the client may have signed instead, unless it is what the server has anyway. */
    Lineup add(String client, String en, String zh) {
      return add(client, new Hint(en, zh));
    }

    Lineup add(String client, Hint hint) {
      if (seen.add(client)) {
        SignatureMistake mistake = new SignatureMistake(line, server, client, hint);
        suspects.add(new Suspect(mistake, attempt -> change.apply(attempt, client)));
      }
      return this;
    }

    List<Suspect> suspects() {
      return List.copyOf(suspects);
    }
  }
}

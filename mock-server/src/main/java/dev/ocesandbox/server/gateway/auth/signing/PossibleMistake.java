// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth.signing;

import dev.ocesandbox.contracts.Bilingual;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * A mistake that a client may have made.
 *
 * @param mistake the description of the mistake
 * @param change changes correct signing input to the input of a client that makes the mistake
 */
record PossibleMistake(SignatureMistake mistake, UnaryOperator<SigningInput> change) {

  /** Collects the possible mistakes in one line, the likeliest first. Duplicates are ignored. */
  static final class ListBuilder {
    private final String line;
    private final String server;
    private final BiFunction<SigningInput, String, SigningInput> change;
    private final Set<String> seen = new HashSet<>();
    private final List<PossibleMistake> mistakes = new ArrayList<>();

    /**
     * Creates a builder.
     *
     * @param line name of the line
     * @param server the line as the server builds it
     * @param change replaces the line
     */
    ListBuilder(String line, String server, BiFunction<SigningInput, String, SigningInput> change) {
      this.line = line;
      this.server = server;
      this.change = change;
      seen.add(server);
    }

    /** Adds a line that the client may have signed, unless the server has the same. */
    ListBuilder add(String client, String en, String zh) {
      return add(client, new Bilingual(en, zh));
    }

    /** Adds a line that the client may have signed, unless the server has the same. */
    ListBuilder add(String client, Bilingual hint) {
      if (seen.add(client)) {
        SignatureMistake mistake = new SignatureMistake(line, server, client, hint);
        mistakes.add(new PossibleMistake(mistake, input -> change.apply(input, client)));
      }
      return this;
    }

    List<PossibleMistake> build() {
      return List.copyOf(mistakes);
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.pact.verify;

import au.com.dius.pact.core.model.Interaction;
import au.com.dius.pact.core.model.Pact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Verifies a pact against the sandbox. Each interaction gets a world of its own, which is brought
 * to the provider states of the interaction. Credentials in the pact are replaced by those of the
 * account that the states name first, else acme.
 *
 * <pre>{@code
 * List<InteractionResult> results =
 *     PactVerification.of(PactVerification.read(file)).run(result -> {});
 * }</pre>
 */
public final class PactVerification {

  /** The largest pact that is read, in bytes. */
  public static final int MAX_BYTES = 32 * 1024 * 1024;

  private static final Duration STANDARD_LIMIT = Duration.ofSeconds(30);

  private final Pact pact;
  private @Nullable String endpoint;
  private @Nullable String adminToken;
  private Predicate<Interaction> selection = interaction -> true;
  private Duration limit = STANDARD_LIMIT;
  private boolean pending;

  private PactVerification(Pact pact) {
    UsageReporting.off();
    this.pact = pact;
  }

  /** Begins to verify a pact of any version from 1.1 to 4. */
  public static PactVerification of(Pact pact) {
    return new PactVerification(pact);
  }

  /**
   * Reads a pact.
   *
   * @throws IOException if the file cannot be read
   * @throws IllegalArgumentException if it is larger than {@link #MAX_BYTES} or no pact
   */
  public static Pact read(Path file) throws IOException {
    if (Files.size(file) > MAX_BYTES) {
      throw new IllegalArgumentException(
          "%s has %d bytes, more than %d".formatted(file, Files.size(file), MAX_BYTES));
    }
    return read(file.toString(), PactText.decoded(file.toString(), Files.readAllBytes(file)));
  }

  /**
   * Reads a pact.
   *
   * @param name where the text comes from, for messages
   * @param json the pact
   * @throws IllegalArgumentException if the text is no pact
   */
  public static Pact read(String name, String json) {
    return PactText.read(name, json);
  }

  /**
   * Uses a running server, such as {@code http://127.0.0.1:8080}, instead of one in this JVM.
   *
   * @param token the token that guards its control API; null if it is open
   */
  public PactVerification server(String address, @Nullable String token) {
    this.endpoint = address;
    this.adminToken = token;
    return this;
  }

  /** Verifies only some interactions. */
  public PactVerification only(Predicate<Interaction> some) {
    this.selection = some;
    return this;
  }

  /** Limits the time of each interaction. The default is 30 seconds. */
  public PactVerification limit(Duration longest) {
    this.limit = longest;
    return this;
  }

  /** Reports differences without counting them as failures, as for a new pact of a broker. */
  public PactVerification pending() {
    this.pending = true;
    return this;
  }

  /**
   * Verifies the interactions in the order of the pact.
   *
   * @param listener gets each result as soon as it is known
   */
  public List<InteractionResult> run(Consumer<InteractionResult> listener) {
    List<InteractionResult> results = new ArrayList<>();
    Deadline deadline = new Deadline(limit);
    try (Worlds worlds = new Worlds(new ProviderServer(endpoint, adminToken))) {
      List<Interaction> interactions = pact.getInteractions();
      for (int i = 0; i < interactions.size(); i++) {
        if (selection.test(interactions.get(i))) {
          InteractionResult result =
              new InteractionCheck(pact, i, interactions.get(i), pending).on(worlds, deadline);
          results.add(result);
          listener.accept(result);
        }
      }
    }
    return List.copyOf(results);
  }
}

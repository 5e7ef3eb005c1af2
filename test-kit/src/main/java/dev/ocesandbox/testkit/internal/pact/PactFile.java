// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.internal.pact;

import static java.nio.charset.StandardCharsets.UTF_8;

import au.com.dius.pact.core.model.Consumer;
import au.com.dius.pact.core.model.DefaultPactWriter;
import au.com.dius.pact.core.model.Interaction;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.Provider;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.support.json.JsonParser;
import au.com.dius.pact.core.support.json.JsonValue;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes a pact with the model of Pact JVM. */
final class PactFile {

  private static final int HASH = 8;

  private PactFile() {}

  /**
   * Writes the file of a pact.
   *
   * @param interactions the interactions as JSON, each once
   */
  static void write(PactSettings.Name name, Iterable<String> interactions) throws IOException {
    V4Pact pact =
        new V4Pact(
            new Consumer(name.consumer()),
            new Provider(name.provider()),
            named(interactions),
            Map.of("oce-sandbox", Map.of("version", version())));
    StringWriter text = new StringWriter();
    DefaultPactWriter.INSTANCE.writePact(pact, new PrintWriter(text, true), PactSpecVersion.V4);
    Path file = name.file();
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, text.toString().stripTrailing() + "\n", UTF_8);
  }

  private static String version() {
    String version = PactFile.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  /**
   * Returns the interactions in the order of their descriptions and states. Pact tells them apart
   * by these, so those with the same get a hash of their content behind the description.
   */
  private static List<Interaction> named(Iterable<String> interactions) {
    Map<String, List<String>> byName = new TreeMap<>();
    for (String interaction : interactions) {
      JsonValue json = JsonParser.parseString(interaction);
      String key = text(json.get("description")) + "\n" + json.get("states").serialise();
      byName.computeIfAbsent(key, k -> new ArrayList<>()).add(interaction);
    }
    List<Interaction> all = new ArrayList<>();
    byName.forEach(
        (key, same) -> {
          for (String interaction : same) {
            String hash = hash(interaction);
            String ending = same.size() == 1 ? "" : " (" + hash.substring(0, HASH) + ")";
            all.add(InteractionModel.of(JsonParser.parseString(interaction), hash, ending));
          }
        });
    return all;
  }

  private static String text(JsonValue value) {
    return String.valueOf(value.asString());
  }

  private static String hash(String text) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, 2 * HASH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JVM has SHA-256", e);
    }
  }
}

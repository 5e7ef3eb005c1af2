// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.internal.pact;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads and writes what the JVMs of a build contribute to pacts. */
final class PactParts {

  private static final String PACT = "pact\t";

  private PactParts() {}

  /** Returns the content of pacts as lines. */
  static List<String> lines(Map<PactSettings.Name, PactContent> pacts) {
    List<String> lines = new ArrayList<>();
    pacts.forEach(
        (name, content) -> {
          lines.add(PACT + name.consumer() + "\t" + name.provider());
          lines.addAll(content.lines());
        });
    return lines;
  }

  /** Adds the lines of a part to the pacts of a folder. */
  static void addLines(List<String> lines, Path folder, Map<PactSettings.Name, PactContent> pacts) {
    PactContent content = new PactContent();
    for (String line : lines) {
      List<String> fields = List.of(line.split("\t", -1));
      if (line.startsWith(PACT) && fields.size() == 3) {
        content =
            pacts.computeIfAbsent(
                new PactSettings.Name(fields.get(1), fields.get(2), folder),
                name -> new PactContent());
      } else {
        content.addLine(line);
      }
    }
  }

  /** Writes a pact, or removes that of an earlier run, and returns a sentence about it. */
  static String write(PactSettings.Name name, PactContent content) throws IOException {
    String pact = "oce-sandbox: pact of " + name.consumer() + " with " + name.provider() + ": ";
    String leftOut = content.leftOut();
    if (content.interactions().isEmpty()) {
      Files.deleteIfExists(name.file());
      return pact
          + "not written, because no request entered"
          + (leftOut.isEmpty() ? "; the tests sent none" : "; " + leftOut);
    }
    PactFile.write(name, content.interactions());
    return pact
        + content.interactions().size()
        + " interactions in "
        + name.file().toAbsolutePath()
        + (leftOut.isEmpty() ? "" : "; " + leftOut);
  }
}

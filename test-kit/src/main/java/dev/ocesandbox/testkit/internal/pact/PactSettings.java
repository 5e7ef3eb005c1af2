// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.internal.pact;

import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Which pact a test contributes to, and with what.
 *
 * @param name consumer, provider and folder of the pact
 * @param keepsRefusals whether refused requests enter
 * @param keepsFaults whether answers with planned faults enter
 */
public record PactSettings(Name name, boolean keepsRefusals, boolean keepsFaults) {

  /** The default name of the provider. */
  public static final String PROVIDER = "huaweicloud-bss";

  /** Names that are parts of the names of files. */
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,99}");

  /**
   * A pact.
   *
   * @param consumer name of the client
   * @param provider name of the service
   * @param folder folder of its file
   */
  public record Name(String consumer, String provider, Path folder) {

    /**
     * Checks the names.
     *
     * @throws IllegalArgumentException if one cannot be part of the name of a file
     */
    public Name {
      check("consumer", consumer);
      check("provider", provider);
    }

    private static void check(String what, String name) {
      if (!NAME.matcher(name).matches()) {
        throw new IllegalArgumentException(
            ("The %s of a pact must be 1 to 100 letters, digits, blanks or . _ - and begin with a"
                    + " letter or digit, but was '%s'")
                .formatted(what, name));
      }
    }

    /** Returns its file. */
    Path file() {
      return folder.resolve(consumer + "-" + provider + ".json");
    }
  }
}

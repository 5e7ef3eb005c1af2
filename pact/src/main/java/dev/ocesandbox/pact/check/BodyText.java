// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.pact.check;

import dev.ocesandbox.contracts.check.SchemaFile.Flaw;
import dev.ocesandbox.pact.files.BodyPart;
import dev.ocesandbox.server.files.FieldPath;
import tools.jackson.core.JsonPointer;

/** Formats what is wrong in a body. */
final class BodyText {

  private BodyText() {}

  /**
   * Returns the reason, with the name of a field that is missing, and with the path of the value if
   * the place in the file does not show it.
   */
  static String of(Flaw flaw, JsonPointer below, BodyPart body) {
    String own = FieldPath.of(below);
    String named = flaw.problem().field();
    boolean missing =
        named.length() > own.length()
            && !named.equals(own)
            && flaw.problem().reason().equals("is required");
    String field = missing ? named : body.inside() ? "" : own;
    return (field.isEmpty() ? "" : field + " ") + flaw.problem().reason();
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.log;

import dev.ocesandbox.contracts.check.SecretNames;
import java.util.Locale;
import java.util.Set;

/** An object or a list that is being read, and whether its values are secret. */
final class JsonFrame {

  private enum Content {
    /** Only values with secret names are secret. */
    PLAIN,
    /** The objects password and token of IAM, most of whose fields are not secret. */
    CREDENTIALS,
    /** All values are secret. */
    SECRET
  }

  private static final Set<String> OF_CREDENTIALS =
      Set.of(
          "user",
          "domain",
          "project",
          "catalog",
          "roles",
          "methods",
          "name",
          "expires_at",
          "issued_at",
          "duration_seconds");

  private final Content content;
  private final boolean object;
  private String name = "";
  private boolean labelled;
  private boolean secretLabel;
  private int valueStart;
  private int valueEnd;

  private JsonFrame(Content content, boolean object) {
    this.content = content;
    this.object = object;
  }

  static JsonFrame root() {
    return new JsonFrame(Content.PLAIN, false);
  }

  void name(String field) {
    name = field;
  }

  /** Returns whether the value of the current field or item is secret. */
  boolean isSecret() {
    if (!object || content == Content.SECRET) {
      return content == Content.SECRET;
    }
    boolean open = content == Content.PLAIN || OF_CREDENTIALS.contains(name);
    return !open || TextRedaction.isSecret(name);
  }

  /** Returns the frame of an object or a list at the current place. */
  JsonFrame inner(boolean isObject) {
    if (object && content == Content.CREDENTIALS && OF_CREDENTIALS.contains(name)) {
      return new JsonFrame(Content.PLAIN, isObject);
    }
    String lower = name.toLowerCase(Locale.ROOT);
    boolean credentials =
        isObject && content == Content.PLAIN && (lower.equals("password") || lower.equals("token"));
    if (object && credentials) {
      return new JsonFrame(Content.CREDENTIALS, true);
    }
    return new JsonFrame(isSecret() ? Content.SECRET : Content.PLAIN, isObject);
  }

  /** Notes where the value of a pair such as {@code {"key": "password", "value": "x"}} stands. */
  void noteValue(int start, int end) {
    if (object && name.equalsIgnoreCase("value")) {
      valueStart = start;
      valueEnd = end;
    }
  }

  /** Notes the label of such a pair. */
  void noteLabel(String value) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (object && (lower.equals("name") || lower.equals("key"))) {
      labelled = true;
      secretLabel = secretLabel || SecretNames.isSecret(value);
    }
  }

  /** Returns whether what is missing of the text may belong to a secret. */
  boolean mayBeSecret() {
    return isSecret() || secretLabel || (mayHaveSecretLabel() && name.equalsIgnoreCase("value"));
  }

  boolean hasSecretLabel() {
    return secretLabel;
  }

  boolean mayHaveSecretLabel() {
    return object && (secretLabel || !labelled);
  }

  int valueStart() {
    return valueStart;
  }

  int valueEnd() {
    return valueEnd;
  }
}

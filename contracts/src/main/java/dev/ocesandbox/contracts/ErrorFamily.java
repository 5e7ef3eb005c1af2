// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A service that answers requests, with its error codes and the conventions its errors follow.
 *
 * <p>In the contracts a family is written in lower case: {@code x-family: cbc}. Each file of error
 * codes is named after its family.
 */
public enum ErrorFamily {
  /** The billing service. */
  CBC("gateway.check.json", "gateway.check.parameters"),
  /** The API gateway in front of the other services. */
  GATEWAY("gateway.check.json", "gateway.check.parameters"),
  /** Identity and access management. */
  IAM("iam.token.body-valid", "iam.token.body-valid"),
  /** The ticket service; it answers most errors with status 200. */
  OSM("tickets.check.parameters", "tickets.check.parameters"),
  /** The control API of the sandbox. */
  CONTROL("control.body-valid", "control.body-valid");

  private final String bodyRule;
  private final String fieldRule;

  ErrorFamily(String bodyRule, String fieldRule) {
    this.bodyRule = bodyRule;
    this.fieldRule = fieldRule;
  }

  /**
   * Returns the family that the contracts write as {@code text}.
   *
   * @throws IllegalArgumentException if there is no such family
   */
  public static ErrorFamily of(String text) {
    return Arrays.stream(values())
        .filter(family -> family.text().equals(text))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(unknown(text)));
  }

  private static String unknown(String text) {
    return "'%s' is not an error family; known are %s"
        .formatted(
            text, Arrays.stream(values()).map(ErrorFamily::text).collect(Collectors.joining(", ")));
  }

  /** Returns the name of this family in the contracts. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Returns the id of the rule that rejects a request whose body cannot be read: it is missing, not
   * JSON, or of another media type. A rule that the contract names in x-check-rule comes first.
   */
  public String bodyRule() {
    return bodyRule;
  }

  /**
   * Returns the id of the rule that rejects a parameter or a field that breaks the contract. A rule
   * that the contract names in x-check-rule comes first.
   */
  public String fieldRule() {
    return fieldRule;
  }

  /** Returns whether documented flow limits apply to the operations of this family. */
  public boolean isThrottled() {
    return this == CBC;
  }

  /** Returns whether only customers of the China site may call the operations of this family. */
  public boolean isSiteBound() {
    return this == CBC;
  }

  /** Returns whether a token must be scoped to the account and may not name a project. */
  public boolean needsAccountScope() {
    return this == CBC;
  }

  /** Returns whether an unknown parameter is rejected instead of ignored. */
  public boolean rejectsUnknownParameters() {
    return this == CONTROL;
  }
}

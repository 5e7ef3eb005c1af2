// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts;

import tools.jackson.databind.JsonNode;

/**
 * An error code with its HTTP status and text.
 *
 * @param family service that answers with it
 * @param code for example CBC.0100
 * @param variant distinguishes entries of the same code with different status or text; empty if
 *     there is only one
 * @param status HTTP status
 * @param text text sent unless the rule has its own
 * @param evidence how well code and status are known
 * @param source page, class or repository path; empty for D
 */
public record ErrorCode(
    ErrorFamily family,
    String code,
    String variant,
    int status,
    Bilingual text,
    Evidence evidence,
    String source) {

  static ErrorCode of(JsonNode node) {
    return new ErrorCode(
        ErrorFamily.of(node.path("family").asString()),
        node.path("code").asString(),
        node.path("variant").asString(""),
        node.path("status").asInt(),
        Bilingual.of(node),
        Evidence.valueOf(node.path("evidence").asString("D")),
        node.path("source").asString(""));
  }

  /** Returns this error with another status. */
  public ErrorCode with(int otherStatus) {
    return new ErrorCode(family, code, variant, otherStatus, text, evidence, source);
  }

  String key() {
    return variant.isEmpty() ? code : code + "/" + variant;
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts;

import tools.jackson.databind.JsonNode;

/**
 * An error code of the vendor, with the status and the text it is answered with.
 *
 * @param family which envelope it travels in: cbc, gateway, iam, osm or control
 * @param code for example CBC.0100
 * @param variant tells apart the texts and statuses of one code; empty where there is one only
 * @param status HTTP status
 * @param text the wire text where the rule has none of its own
 * @param evidence how well code and status are known
 * @param source page, class or repository path; empty for D
 */
public record ErrorCode(
    String family,
    String code,
    String variant,
    int status,
    Bilingual text,
    Evidence evidence,
    String source) {

  static ErrorCode of(JsonNode node) {
    return new ErrorCode(
        node.path("family").asString(),
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

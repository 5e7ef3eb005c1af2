// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth.signing;

import dev.ocesandbox.contracts.Bilingual;

/** Error messages for malformed Authorization headers. */
final class AuthorizationProblems {

  private static final int MAX_QUOTE = 40;

  private AuthorizationProblems() {}

  static Bilingual unknownAlgorithm(String name) {
    String quote = quote(name);
    return new Bilingual(
        "Authorization starts with '" + quote + "', not with SDK-HMAC-SHA256 or V11-HMAC-SHA256.",
        "Authorization 以“" + quote + "”开头，应为 SDK-HMAC-SHA256 或 V11-HMAC-SHA256。");
  }

  static Bilingual unexpectedPart(String part) {
    String quote = quote(part);
    return new Bilingual(
        "Authorization contains the unknown or repeated part '" + quote + "'.",
        "Authorization 中的“" + quote + "”无法识别或重复出现。");
  }

  static Bilingual missing(String part) {
    return new Bilingual(
        "Authorization must contain " + part + ", SignedHeaders and Signature; check " + part + '.',
        "Authorization 缺少 " + part + " 或其内容不正确。");
  }

  static Bilingual dateNotSigned() {
    return new Bilingual(
        "SignedHeaders must contain x-sdk-date.", "SignedHeaders 必须包含 x-sdk-date。");
  }

  static Bilingual malformedCredential() {
    return new Bilingual(
        "Credential must be {access key}/{yyyyMMdd}/{region}/{service}.",
        "Credential 的格式应为 {AK}/{yyyyMMdd}/{region}/{service}。");
  }

  private static String quote(String text) {
    return text.length() <= MAX_QUOTE ? text : text.substring(0, MAX_QUOTE) + "...";
  }
}

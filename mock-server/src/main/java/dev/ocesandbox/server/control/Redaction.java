// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces secrets in logged requests by four asterisks: signatures, tokens, passwords and secret
 * keys. Everything else is kept.
 */
final class Redaction {

  private static final String STARS = "****";

  private static final Set<String> HEADERS =
      Set.of("x-auth-token", "x-subject-token", "x-security-token", "cookie");

  private static final Pattern SIGNATURE =
      Pattern.compile("(Signature\\s*=\\s*)[^,\\s]+", Pattern.CASE_INSENSITIVE);

  /** Lines of a canonical request; in the vendor's error message, lines are separated by bars. */
  private static final Pattern SIGNED_TOKEN =
      Pattern.compile(
          "((?:x-auth-token|x-subject-token|x-security-token):)[^\\n|]*", Pattern.CASE_INSENSITIVE);

  /** The same in the text of an error message as JSON, where the token may be the last line. */
  private static final Pattern QUOTED_TOKEN =
      Pattern.compile(
          "((?:x-auth-token|x-subject-token|x-security-token):)(?:\\\\.|[^|\"\\\\])*",
          Pattern.CASE_INSENSITIVE);

  /** Also matches tokens of the form {"token": {"id": "..."}}. */
  private static final Pattern SECRET_FIELD =
      Pattern.compile(
          "\"(?:password|original_password|secret|secret_key|secretkey|token|security_?token"
              + "|access_token|token\"\\s*:\\s*\\{\\s*\"id)\"\\s*:\\s*\"",
          Pattern.CASE_INSENSITIVE);

  private Redaction() {}

  /** Returns the values of a header, joined and redacted. */
  static String header(String name, List<String> values) {
    return header(name, String.join(", ", values));
  }

  private static String header(String name, String value) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (HEADERS.contains(lower)) {
      return STARS;
    }
    return lower.equals("authorization") || lower.equals("proxy-authorization")
        ? authorization(value)
        : value;
  }

  /** Keeps the access key and the names of signed headers; for other schemes, only the scheme. */
  private static String authorization(String value) {
    Matcher signature = SIGNATURE.matcher(value);
    if (signature.find()) {
      return signature.replaceAll("$1" + Matcher.quoteReplacement(STARS));
    }
    int end = value.indexOf(' ');
    return end < 0 ? STARS : value.substring(0, end) + " " + STARS;
  }

  /** Redacts headers that carry tokens in a canonical request, or in a text that contains one. */
  static String signedHeaders(String text) {
    return SIGNED_TOKEN.matcher(text).replaceAll("$1" + Matcher.quoteReplacement(STARS));
  }

  /** Redacts secret fields, and signed tokens in error messages, in a possibly truncated body. */
  static String body(String body) {
    String json = QUOTED_TOKEN.matcher(body).replaceAll("$1" + Matcher.quoteReplacement(STARS));
    StringBuilder masked = new StringBuilder();
    Matcher field = SECRET_FIELD.matcher(json);
    int shown = 0;
    while (field.find(shown)) {
      masked.append(json, shown, field.end()).append(STARS);
      shown = endOfText(json, field.end());
    }
    return masked.append(json, shown, json.length()).toString();
  }

  private static int endOfText(String json, int from) {
    int end = from;
    while (end < json.length() && json.charAt(end) != '"') {
      end += json.charAt(end) == '\\' ? 2 : 1;
    }
    return Math.min(end, json.length());
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.log;

import dev.ocesandbox.contracts.check.SecretNames;
import dev.ocesandbox.server.world.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Replaces secrets in what is shown of requests and answers by four asterisks: passwords, secret
 * keys, tokens, signatures and cookies ({@link SecretNames}). Everything else is kept.
 *
 * <p>JSON, forms and queries are read as their receivers read them, with all escapes. What cannot
 * be read, or is cut, is searched for names, and rather too much of it is replaced than too little.
 */
public final class Redaction {

  /** What stands in place of a secret. */
  public static final String STARS = "****";

  private static final Pattern FORM = Pattern.compile("[^\\s=&<>{}\"':]{1,200}=");
  private static final Pattern PUBLIC_PARTS =
      Pattern.compile("(?i)\\s*(?:Access|Credential|SignedHeaders)\\s*=[^=]*");

  private Redaction() {}

  /** Returns the values of a header, joined. */
  public static String header(String name, List<String> values) {
    return values.stream().map(value -> header(name, value)).collect(Collectors.joining(", "));
  }

  private static String header(String name, String value) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.equals("authorization") || lower.equals("proxy-authorization")) {
      return authorization(value);
    }
    return SecretNames.isSecret(name) ? STARS : text(value);
  }

  /** Keeps the access key and the names of signed headers; for other schemes, only the scheme. */
  private static String authorization(String value) {
    int end = value.trim().indexOf(' ');
    if (end < 0) {
      return STARS;
    }
    String scheme = value.trim().substring(0, end);
    String rest = value.trim().substring(end + 1);
    if (!rest.contains("=") || !rest.toLowerCase(Locale.ROOT).contains("signature")) {
      return scheme + " " + STARS;
    }
    List<String> parts = new ArrayList<>();
    for (String part : rest.split(",", -1)) {
      int equals = part.indexOf('=');
      boolean open = PUBLIC_PARTS.matcher(part).matches();
      parts.add(open || equals < 0 ? (open ? part : STARS) : part.substring(0, equals + 1) + STARS);
    }
    return scheme + " " + String.join(",", parts);
  }

  /** Returns a raw query. */
  public static String query(String raw) {
    StringBuilder shown = new StringBuilder();
    for (String pair : raw.split("&", -1)) {
      shown.append(shown.isEmpty() ? "" : "&").append(pair(pair));
    }
    return raw.startsWith("&") ? "&" + shown : shown.toString();
  }

  /** Masks the value of a secret name, and a value that holds a secret when it is decoded. */
  private static String pair(String pair) {
    int equals = pair.indexOf('=');
    if (equals < 0) {
      return text(pair);
    }
    String start = pair.substring(0, equals + 1);
    String value = pair.substring(equals + 1);
    if (TextRedaction.isSecret(pair.substring(0, equals))) {
      return value.isEmpty() ? pair : start + STARS;
    }
    String decoded = TextRedaction.decoded(value);
    return body(decoded, null).equals(decoded) ? text(pair) : text(start) + STARS;
  }

  /** Returns a text that may hold headers, queries or a canonical request. */
  public static String text(String text) {
    return TextRedaction.of(text);
  }

  /**
   * Returns a body, which may be cut at its end.
   *
   * @param contentType its type as sent; null if unknown
   */
  public static String body(String body, @Nullable String contentType) {
    boolean form =
        contentType != null && contentType.toLowerCase(Locale.ROOT).contains("urlencoded");
    String start = body.stripLeading();
    if (start.startsWith("{") || start.startsWith("[") || start.startsWith("\"")) {
      String shown = new JsonRedaction(body).shown();
      return form ? query(shown) : shown;
    }
    return form || FORM.matcher(start).lookingAt() ? query(body) : text(body);
  }

  /** Returns a refusal that shows no secret that the client sent. */
  public static Refusal of(Refusal refusal) {
    Map<String, String> shown = new LinkedHashMap<>();
    boolean secret =
        SecretNames.isSecret(refusal.arguments().getOrDefault("field", ""))
            || SecretNames.isSecret(refusal.arguments().getOrDefault("key", ""));
    refusal
        .arguments()
        .forEach(
            (name, value) -> shown.put(name, secret && name.equals("value") ? STARS : text(value)));
    return new Refusal(refusal.rule(), shown);
  }
}

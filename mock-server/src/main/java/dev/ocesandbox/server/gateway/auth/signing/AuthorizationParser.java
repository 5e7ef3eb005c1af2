// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth.signing;

import dev.ocesandbox.server.gateway.auth.signing.AuthorizationHeader.Malformed;
import dev.ocesandbox.server.gateway.auth.signing.AuthorizationHeader.Understood;
import dev.ocesandbox.server.gateway.auth.signing.AuthorizationHeader.Unsupported;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes an Authorization header apart, from left to right and once. */
final class AuthorizationParser {

  private static final int LONGEST_ECHO = 40;

  /** SDK-HMAC-SHA256 names the access key in Access, V11-HMAC-SHA256 in Credential. */
  private static final Pattern ACCESS_KEY = Pattern.compile("\\b(?:Access|Credential)=([^,/\\s]+)");

  private @Nullable String access;
  private @Nullable String credential;
  private @Nullable String signedHeaders;
  private @Nullable String signature;

  private AuthorizationParser() {}

  static AuthorizationHeader parse(String value) {
    String header = value.trim();
    String name = firstWord(header);
    Optional<SigningAlgorithm> algorithm = SigningAlgorithm.named(name);
    if (algorithm.isEmpty()) {
      return new Malformed(unknownAlgorithm(name));
    }
    if (!algorithm.get().isSupported()) {
      return new Unsupported(algorithm.get());
    }
    AuthorizationParser parts = new AuthorizationParser();
    Hint wrong = parts.read(header, name.length());
    return wrong == null ? parts.assemble(algorithm.get()) : new Malformed(wrong);
  }

  static boolean namesAlgorithm(String value) {
    return SigningAlgorithm.named(firstWord(value.trim())).isPresent();
  }

  static Optional<String> accessKeyIn(String value) {
    Matcher named = ACCESS_KEY.matcher(value);
    return named.find() ? Optional.of(named.group(1)) : Optional.empty();
  }

  private static String firstWord(String header) {
    int blank = header.indexOf(' ');
    return blank < 0 ? header : header.substring(0, blank);
  }

  private @Nullable Hint read(String header, int start) {
    int from = start;
    while (from < header.length()) {
      int comma = header.indexOf(',', from);
      int end = comma < 0 ? header.length() : comma;
      String part = header.substring(from, end).trim();
      if (!part.isEmpty() && !take(part)) {
        return strayPart(part);
      }
      from = end + 1;
    }
    return null;
  }

  /** Keeps one part; false when its name is unknown or was there before. */
  private boolean take(String part) {
    int equals = part.indexOf('=');
    String value = part.substring(equals + 1).trim();
    boolean isNew;
    switch (part.substring(0, Math.max(equals, 0)).trim()) {
      case "Access" -> {
        isNew = access == null;
        access = value;
      }
      case "Credential" -> {
        isNew = credential == null;
        credential = value;
      }
      case "SignedHeaders" -> {
        isNew = signedHeaders == null;
        signedHeaders = value;
      }
      case "Signature" -> {
        isNew = signature == null;
        signature = value;
      }
      default -> isNew = false;
    }
    return isNew;
  }

  private AuthorizationHeader assemble(SigningAlgorithm algorithm) {
    boolean derived = algorithm == SigningAlgorithm.V11_HMAC_SHA256;
    String key = derived ? credential : access;
    if (key == null || key.isEmpty() || (derived ? access : credential) != null) {
      return new Malformed(missing(derived ? "Credential" : "Access"));
    }
    if (signedHeaders == null) {
      return new Malformed(missing("SignedHeaders"));
    }
    if (signature == null || signature.isEmpty()) {
      return new Malformed(missing("Signature"));
    }
    List<String> names = names(signedHeaders);
    if (!names.contains(SignedRequest.X_SDK_DATE)) {
      return new Malformed(dateNotSigned());
    }
    if (!derived) {
      return new Understood(new Authorization(algorithm, key, names, signature, null));
    }
    int slash = key.indexOf('/');
    CredentialScope scope = CredentialScope.parse(key.substring(slash + 1));
    return slash < 1 || scope == null
        ? new Malformed(brokenCredential())
        : new Understood(
            new Authorization(algorithm, key.substring(0, slash), names, signature, scope));
  }

  private static List<String> names(String joined) {
    List<String> names = new ArrayList<>();
    int from = 0;
    while (from < joined.length()) {
      int semicolon = joined.indexOf(';', from);
      int end = semicolon < 0 ? joined.length() : semicolon;
      String name = joined.substring(from, end).trim();
      if (!name.isEmpty()) {
        names.add(name.toLowerCase(Locale.ROOT));
      }
      from = end + 1;
    }
    return names;
  }

  private static Hint unknownAlgorithm(String name) {
    String shown = echo(name);
    return new Hint(
        "Authorization begins with '" + shown + "'; SDK-HMAC-SHA256 or V11-HMAC-SHA256 is needed.",
        "Authorization 以“" + shown + "”开头，应为 SDK-HMAC-SHA256 或 V11-HMAC-SHA256。");
  }

  private static Hint strayPart(String part) {
    String shown = echo(part);
    return new Hint(
        "Authorization holds the unknown or repeated part '" + shown + "'.",
        "Authorization 中的“" + shown + "”无法识别或重复出现。");
  }

  private static Hint missing(String part) {
    return new Hint(
        "Authorization must hold " + part + ", SignedHeaders and Signature; check " + part + '.',
        "Authorization 缺少 " + part + " 或其内容不正确。");
  }

  private static Hint dateNotSigned() {
    return new Hint("SignedHeaders must name x-sdk-date.", "SignedHeaders 必须包含 x-sdk-date。");
  }

  private static Hint brokenCredential() {
    return new Hint(
        "Credential must be {access key}/{yyyyMMdd}/{region}/{service}.",
        "Credential 的格式应为 {AK}/{yyyyMMdd}/{region}/{service}。");
  }

  private static String echo(String text) {
    return text.length() <= LONGEST_ECHO ? text : text.substring(0, LONGEST_ECHO) + "...";
  }
}

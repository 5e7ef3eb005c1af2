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

/** Parses an Authorization header in one pass. */
final class AuthorizationParser {

  private static final String ACCESS = "Access";
  private static final String CREDENTIAL = "Credential";
  private static final String SIGNED_HEADERS = "SignedHeaders";
  private static final String SIGNATURE = "Signature";

  /** SDK-HMAC-SHA256 sends the access key in Access, V11-HMAC-SHA256 in Credential. */
  private static final Pattern ACCESS_KEY = Pattern.compile("\\b(?:Access|Credential)=([^,/\\s]+)");

  private final SigningAlgorithm algorithm;
  private @Nullable String access;
  private @Nullable String credential;
  private @Nullable String signedHeaders;
  private @Nullable String signature;
  private boolean valid = true;

  private AuthorizationParser(SigningAlgorithm algorithm) {
    this.algorithm = algorithm;
  }

  static AuthorizationHeader parse(String value) {
    String header = value.trim();
    String name = firstWord(header);
    Optional<SigningAlgorithm> algorithm = SigningAlgorithm.named(name);
    if (algorithm.isEmpty()) {
      return new Malformed(AuthorizationProblems.unknownAlgorithm(name));
    }
    return algorithm.get().isSupported()
        ? new AuthorizationParser(algorithm.get()).read(header, name.length())
        : new Unsupported(algorithm.get());
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

  private AuthorizationHeader read(String header, int start) {
    int from = start;
    while (from < header.length()) {
      int comma = header.indexOf(',', from);
      int end = comma < 0 ? header.length() : comma;
      String part = header.substring(from, end).trim();
      if (!part.isEmpty() && !store(part)) {
        return new Malformed(AuthorizationProblems.unexpectedPart(part));
      }
      from = end + 1;
    }
    return assemble();
  }

  /** Stores a part; returns false if its name is unknown or repeated. */
  private boolean store(String part) {
    int equals = part.indexOf('=');
    String value = part.substring(equals + 1).trim();
    switch (part.substring(0, Math.max(equals, 0)).trim()) {
      case ACCESS -> access = first(access, value);
      case CREDENTIAL -> credential = first(credential, value);
      case SIGNED_HEADERS -> signedHeaders = first(signedHeaders, value);
      case SIGNATURE -> signature = first(signature, value);
      default -> valid = false;
    }
    return valid;
  }

  private String first(@Nullable String before, String value) {
    valid &= before == null;
    return value;
  }

  private AuthorizationHeader assemble() {
    boolean derived = algorithm == SigningAlgorithm.V11_HMAC_SHA256;
    String keyName = derived ? CREDENTIAL : ACCESS;
    String key = derived ? credential : access;
    String other = derived ? access : credential;
    if (key == null || key.isEmpty() || other != null) {
      return new Malformed(AuthorizationProblems.missing(keyName));
    }
    if (signedHeaders == null) {
      return new Malformed(AuthorizationProblems.missing(SIGNED_HEADERS));
    }
    if (signature == null || signature.isEmpty()) {
      return new Malformed(AuthorizationProblems.missing(SIGNATURE));
    }
    List<String> names = names(signedHeaders);
    if (!names.contains(SignedRequest.X_SDK_DATE)) {
      return new Malformed(AuthorizationProblems.dateNotSigned());
    }
    return derived ? derived(key, names, signature) : understood(key, names, signature, null);
  }

  private AuthorizationHeader derived(String keyAndScope, List<String> names, String signed) {
    int slash = keyAndScope.indexOf('/');
    CredentialScope scope = CredentialScope.parse(keyAndScope.substring(slash + 1));
    return slash < 1 || scope == null
        ? new Malformed(AuthorizationProblems.malformedCredential())
        : understood(keyAndScope.substring(0, slash), names, signed, scope);
  }

  private AuthorizationHeader understood(
      String accessKey, List<String> names, String signed, @Nullable CredentialScope scope) {
    return new Understood(new Authorization(algorithm, accessKey, names, signed, scope));
  }

  private static List<String> names(String text) {
    List<String> names = new ArrayList<>();
    for (String name : text.split(";", -1)) {
      String trimmed = name.trim();
      if (!trimmed.isEmpty()) {
        names.add(trimmed.toLowerCase(Locale.ROOT));
      }
    }
    return names;
  }
}

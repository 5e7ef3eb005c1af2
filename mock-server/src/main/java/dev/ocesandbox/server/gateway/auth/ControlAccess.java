// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth;

import dev.ocesandbox.contracts.Callers;
import dev.ocesandbox.server.gateway.exchange.Exchange;
import dev.ocesandbox.server.gateway.exchange.Headers;
import dev.ocesandbox.server.world.Refusal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Access control of the control API. Host and Origin must be allowed, so that web pages cannot
 * reach it through a browser, and the admin token must match if one is configured. Probes need no
 * token, because container runtimes do not know it, and neither does the index, which says that a
 * token is needed.
 */
public final class ControlAccess {

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private static final String BEARER = "Bearer ";

  private final Set<String> allowedHosts;
  private final @Nullable String adminToken;

  /**
   * Creates an access control.
   *
   * @param allowedHosts allowed host names without port, besides the loopback names; {@code *}
   *     allows all
   * @param adminToken required bearer token; null for none
   */
  public ControlAccess(Set<String> allowedHosts, @Nullable String adminToken) {
    this.allowedHosts =
        allowedHosts.stream()
            .map(host -> host.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    this.adminToken = adminToken;
  }

  /** Returns why a request is refused; empty if it is allowed. */
  Optional<Refusal> refusal(Exchange exchange) {
    Headers headers = exchange.request().headers();
    String host = String.valueOf(headers.first("Host"));
    if (!isAllowed(withoutPort(host))) {
      return Optional.of(new Refusal("control.host-allowed", Map.of("host", host)));
    }
    for (String origin : headers.values("Origin")) {
      if (!isAllowed(hostOf(origin))) {
        return Optional.of(new Refusal("control.origin-allowed", Map.of("origin", origin)));
      }
    }
    boolean guarded = exchange.routedOperation().callers() == Callers.CONTROL;
    return !guarded || adminToken == null || bears(adminToken, headers.text("Authorization"))
        ? Optional.empty()
        : Optional.of(Refusal.by("control.admin-token"));
  }

  private boolean isAllowed(String host) {
    return LOOPBACK.contains(host) || allowedHosts.contains("*") || allowedHosts.contains(host);
  }

  private static String withoutPort(String host) {
    int colon = host.lastIndexOf(':');
    String name = colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
    return name.toLowerCase(Locale.ROOT);
  }

  private static String hostOf(String origin) {
    try {
      String host = URI.create(origin).getHost();
      return host == null ? "" : host.toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  /** The name of the scheme is case-insensitive (RFC 9110, section 11.1). */
  private static boolean bears(String token, @Nullable String header) {
    return header != null
        && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
        && MessageDigest.isEqual(
            token.getBytes(StandardCharsets.UTF_8),
            header.substring(BEARER.length()).trim().getBytes(StandardCharsets.UTF_8));
  }
}

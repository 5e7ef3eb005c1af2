// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.pact.broker;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * The one server that may be asked: scheme, host and port of the address on the command line.
 *
 * @param root that address
 */
record Origin(URI root) {

  private static final int HTTP = 80;
  private static final int HTTPS = 443;

  /**
   * Reads an address.
   *
   * @throws BrokerProblem if it is not one of HTTP or HTTPS with a host, or holds credentials
   */
  static Origin of(String address) {
    URI uri =
        uri(address).orElseThrow(() -> new BrokerProblem("'" + address + "' is not an address"));
    if (uri.getUserInfo() != null) {
      throw new BrokerProblem(
          "the address of the broker must not hold credentials; use --broker-username and --broker-password");
    }
    if (uri.getHost() == null
        || !("" + uri.getScheme()).toLowerCase(Locale.ROOT).matches("https?")) {
      throw new BrokerProblem(
          "'" + address + "' is not an address that begins with http:// or https://");
    }
    // Links are resolved against the path.
    return new Origin(uri.getRawPath().isEmpty() ? uri.resolve("/") : uri);
  }

  /**
   * Returns the address of a link.
   *
   * @param from the document that has the link
   * @throws BrokerProblem if it leads to another server
   */
  URI resolve(URI from, String link) {
    URI target =
        uri(link)
            .filter(relative -> !link.isEmpty())
            .map(from::resolve)
            .orElseThrow(
                () ->
                    new BrokerProblem(
                        from + " has the link '" + shortened(link) + "', which is no address"));
    if (!isSame(target)) {
      throw new BrokerProblem(
          "%s leads to %s, but only %s may be asked; name that server on the command line if you trust it"
              .formatted(from, shortened(String.valueOf(target)), server(root)));
    }
    return target;
  }

  private boolean isSame(URI other) {
    return other.getHost() != null
        && other.getUserInfo() == null
        && server(other).equals(server(root));
  }

  private static String server(URI uri) {
    String scheme = ("" + uri.getScheme()).toLowerCase(Locale.ROOT);
    int port = uri.getPort() >= 0 ? uri.getPort() : scheme.equals("https") ? HTTPS : HTTP;
    return scheme + "://" + ("" + uri.getHost()).toLowerCase(Locale.ROOT) + ":" + port;
  }

  private static Optional<URI> uri(String text) {
    try {
      return Optional.of(URI.create(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String shortened(String text) {
    return text.length() > 200 ? text.substring(0, 200) + "..." : text;
  }
}

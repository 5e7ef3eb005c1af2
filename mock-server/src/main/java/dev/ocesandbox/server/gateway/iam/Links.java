// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.iam;

import dev.ocesandbox.server.gateway.HttpRequest;
import java.net.URI;
import java.net.URISyntaxException;

/**
 * Addresses in answers. They lead back to this server, under the name that the caller used.
 *
 * @param base scheme and authority
 */
record Links(String base) {

  static Links of(HttpRequest request) {
    String host = request.headers().text("Host");
    return new Links("http://" + (host != null && isAuthority(host) ? host : "localhost"));
  }

  String to(String path) {
    return base + path;
  }

  private static boolean isAuthority(String host) {
    try {
      return host.equals(new URI("http://" + host + "/").getRawAuthority());
    } catch (URISyntaxException e) {
      return false;
    }
  }
}

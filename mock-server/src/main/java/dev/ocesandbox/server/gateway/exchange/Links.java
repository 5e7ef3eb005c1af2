// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.exchange;

import dev.ocesandbox.contracts.json.Json;
import java.net.URI;
import java.net.URISyntaxException;
import tools.jackson.databind.node.ObjectNode;

/**
 * Links in answers. They point to this server with the host name that the caller used.
 *
 * @param base scheme and authority
 */
public record Links(String base) {

  /** Returns the links of the answer to a request. */
  public static Links of(HttpRequest request) {
    String host = request.headers().text("Host");
    return new Links(
        request.scheme() + "://" + (host != null && isAuthority(host) ? host : "localhost"));
  }

  /** Returns the link to a path. */
  public String to(String path) {
    return base + path;
  }

  /** Returns the links of a list with a single page. */
  public ObjectNode page(String path) {
    return Json.object().put("self", to(path)).putNull("next").putNull("previous");
  }

  private static boolean isAuthority(String host) {
    try {
      return host.equals(new URI("http://" + host + "/").getRawAuthority());
    } catch (URISyntaxException e) {
      return false;
    }
  }
}

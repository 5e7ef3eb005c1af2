// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.http;

import org.eclipse.jetty.io.EndPoint;

/** The layers of a connection: HTTP on TLS on TCP, or HTTP on TCP. */
final class Layers {

  private Layers() {}

  /** Returns the end point of the TCP connection below an end point. */
  static EndPoint lowest(EndPoint endPoint) {
    EndPoint lowest = endPoint;
    while (lowest.getTransport() instanceof EndPoint below) {
      lowest = below;
    }
    return lowest;
  }
}

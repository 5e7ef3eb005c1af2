// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.cli;

import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;

/** Says why the server cannot listen, and which option to change. */
final class AddressProblem {

  private AddressProblem() {}

  /** Returns the message for a failure to listen on {@code port} of {@code host}. */
  static String of(UncheckedIOException e, String host, int port) {
    InetAddress address;
    try {
      address = InetAddress.getByName(host);
    } catch (UnknownHostException unknown) {
      return "unknown host %s; choose an address of this machine with --host or OCE_HOST"
          .formatted(host);
    }
    return isOfThisMachine(address)
        ? "cannot listen on port %d of %s: %s; choose another port with --port or OCE_PORT, 0 for any free port"
            .formatted(port, host, reason(e))
        : "cannot listen on %s: %s; choose an address of this machine with --host or OCE_HOST"
            .formatted(host, reason(e));
  }

  private static boolean isOfThisMachine(InetAddress address) {
    try {
      return address.isAnyLocalAddress()
          || address.isLoopbackAddress()
          || NetworkInterface.getByInetAddress(address) != null;
    } catch (SocketException e) {
      return false;
    }
  }

  /** The root cause is the most specific, for example "Address already in use". */
  private static String reason(UncheckedIOException e) {
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
  }
}

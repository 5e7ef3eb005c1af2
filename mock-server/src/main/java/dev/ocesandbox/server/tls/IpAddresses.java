// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.tls;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads IPv6 addresses without asking a name server. */
final class IpAddresses {

  private static final Pattern CHARACTERS = Pattern.compile("[0-9a-f:.]*:[0-9a-f:.]*");

  private IpAddresses() {}

  /** Returns whether a text in lower case is an IPv6 address, without a zone. */
  static boolean isIpv6(String text) {
    return CHARACTERS.matcher(text).matches() && parsed(text) != null;
  }

  /** Returns the form of an IPv6 address in which equal addresses have equal texts. */
  static String shortest(String text) {
    InetAddress address = parsed(text);
    String groups = address == null ? text : address.getHostAddress();
    return groups.equals("0:0:0:0:0:0:0:1") ? "::1" : groups;
  }

  /** A text with a colon is never looked up. */
  private static @Nullable InetAddress parsed(String text) {
    try {
      return InetAddress.getByName("[" + text + "]");
    } catch (UnknownHostException e) {
      return null;
    }
  }
}

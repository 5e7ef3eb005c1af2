// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.tls;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The names in certificates: host names, host names with a wildcard, and IP addresses. */
public final class TlsNames {

  /** The hosts of the real service that clients have in their code. */
  static final List<String> SERVICE =
      List.of(
          "bss.myhuaweicloud.com",
          "bss-intl.myhuaweicloud.com",
          "iam.myhuaweicloud.com",
          "iam.cn-north-1.myhuaweicloud.com",
          "sts.myhuaweicloud.com",
          "sts.cn-north-1.myhuaweicloud.com",
          "osm.myhuaweicloud.com",
          "osm.cn-north-1.myhuaweicloud.com",
          "osm.cn-south-1.myhuaweicloud.com",
          "bss.myhuaweicloud.eu",
          "osm.cn-south-1.myhuaweicloud.cn");

  static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "::1");

  private static final int MAX_NAME = 253;
  private static final String LABEL = "[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?";
  private static final Pattern HOST = Pattern.compile("(" + LABEL + "\\.)*" + LABEL);
  private static final Pattern NUMERIC = Pattern.compile("(.*\\.)?(0x[0-9a-f]*|[0-9]+)");
  private static final String BYTE = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
  private static final Pattern IPV4 = Pattern.compile("(" + BYTE + "\\.){3}" + BYTE);

  private TlsNames() {}

  /**
   * Returns a name in lower case, without brackets and without the dot of the root.
   *
   * @throws IllegalArgumentException if it can be no name of a certificate
   */
  public static String checked(String given) {
    String name = normal(given);
    String host = name.startsWith("*.") ? name.substring(2) : name;
    if (!isAddress(name) && !isHost(host, name.length() != host.length())) {
      throw new IllegalArgumentException(given);
    }
    return name.contains(":") ? IpAddresses.shortest(name) : name;
  }

  private static boolean isHost(String host, boolean wildcard) {
    return host.length() <= MAX_NAME
        && HOST.matcher(host).matches()
        && !NUMERIC.matcher(host).matches()
        && (!wildcard || host.contains("."));
  }

  /** Returns whether a name is an IP address. */
  static boolean isAddress(String name) {
    return IPV4.matcher(name).matches() || IpAddresses.isIpv6(name);
  }

  /** Returns whether one of some names of a certificate stands for a host. */
  static boolean cover(List<String> names, String host) {
    String name = normal(host);
    int dot = name.indexOf('.');
    return names.contains(name)
        || (dot > 0 && !isAddress(name) && names.contains("*" + name.substring(dot)));
  }

  private static String normal(String given) {
    String name = given.strip().toLowerCase(Locale.ROOT);
    if (name.startsWith("[") && name.endsWith("]")) {
      return name.substring(1, name.length() - 1);
    }
    return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }
}

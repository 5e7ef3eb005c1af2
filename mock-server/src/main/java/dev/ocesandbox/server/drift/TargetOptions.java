// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.drift;

import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint, and how it is reached. Nothing is ever sent to another host.
 *
 * @param base scheme, host and port, such as https://bss.myhuaweicloud.com
 * @param keys credentials
 * @param ca file with the certificates in PEM that sign the endpoint's; null for those of the JVM
 * @param proxy HTTP proxy; null to connect directly, whatever the environment says
 * @param answerTime how long a whole answer may take
 */
public record TargetOptions(
    URI base,
    Keys keys,
    @Nullable Path ca,
    @Nullable InetSocketAddress proxy,
    Duration answerTime) {

  /** Returns options with the usual 30 seconds for an answer. */
  public static TargetOptions of(URI base, Keys keys) {
    return new TargetOptions(base, keys, null, null, Duration.ofSeconds(30));
  }

  /** Returns host and port as the header Host shows them. */
  String host() {
    int port = base.getPort();
    boolean usual = port == -1 || port == (base.getScheme().equals("https") ? 443 : 80);
    return usual ? base.getHost() : base.getHost() + ":" + port;
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.http;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;

/** Generates request ids of 32 hex digits, unique across processes. Thread-safe. */
final class RequestIds {

  private static final HexFormat HEX = HexFormat.of();

  private final long process = new SecureRandom().nextLong();
  private final AtomicLong counter = new AtomicLong();

  String next() {
    long number = counter.incrementAndGet() * 0x9E3779B97F4A7C15L;
    return HEX.toHexDigits(process) + HEX.toHexDigits(number);
  }
}

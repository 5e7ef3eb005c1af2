// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.http;

import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicLong;

/** Makes request ids: 32 hex digits, unlike any other of this or another process. Thread-safe. */
final class RequestIds {

  private final long process = new SecureRandom().nextLong();
  private final AtomicLong counter = new AtomicLong();

  String next() {
    long number = counter.incrementAndGet() * 0x9E3779B97F4A7C15L;
    return hex(process) + hex(number);
  }

  private static String hex(long value) {
    String digits = Long.toHexString(value);
    return "0".repeat(16 - digits.length()) + digits;
  }
}

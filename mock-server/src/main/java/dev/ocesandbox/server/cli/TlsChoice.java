// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.cli;

import dev.ocesandbox.server.text.Printable;
import dev.ocesandbox.server.tls.TlsNames;
import dev.ocesandbox.server.tls.TlsOptions;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the options for TLS.
 *
 * @param serve all options
 */
record TlsChoice(ServeOptions serve) {

  /** Clients receive all names in each handshake. */
  private static final int MAX_NAMES = 100;

  private static final int MAX_SHOWN = 100;

  /**
   * Returns where the certificate comes from; null without TLS.
   *
   * @throws UsageException if options contradict each other
   */
  @Nullable TlsOptions options() {
    boolean on = serve.parsed(ServeOption.TLS, TlsChoice::flag, "must be true or false");
    String certificate = serve.text(ServeOption.TLS_CERT);
    String key = serve.text(ServeOption.TLS_KEY);
    if (!certificate.isEmpty() || !key.isEmpty()) {
      requireBoth(certificate, key);
      refuseWith(ServeOption.TLS_NAME, "the names are those of your certificate");
      refuseWith(ServeOption.TLS_DIR, "no CA is created for your own certificate");
      return new TlsOptions.GivenFiles(
          serve.parsed(ServeOption.TLS_CERT, Path::of, "must be a file"),
          serve.parsed(ServeOption.TLS_KEY, Path::of, "must be a file"));
    }
    if (!on) {
      refuseWith(ServeOption.TLS_NAME, "it needs --tls");
      refuseWith(ServeOption.TLS_DIR, "it needs --tls");
      return null;
    }
    return new TlsOptions.OwnAuthority(folder(), names());
  }

  private void requireBoth(String certificate, String key) {
    if (certificate.isEmpty() || key.isEmpty()) {
      ServeOption given = key.isEmpty() ? ServeOption.TLS_CERT : ServeOption.TLS_KEY;
      ServeOption missing = key.isEmpty() ? ServeOption.TLS_KEY : ServeOption.TLS_CERT;
      throw new UsageException(serve.nameOf(given) + " needs " + missing.option() + " as well");
    }
  }

  private void refuseWith(ServeOption option, String reason) {
    if (!serve.text(option).isEmpty()) {
      throw new UsageException(serve.nameOf(option) + " has no effect: " + reason);
    }
  }

  private List<String> names() {
    List<String> names =
        Arrays.stream(serve.text(ServeOption.TLS_NAME).split(",", -1))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .map(this::name)
            .distinct()
            .toList();
    if (names.size() > MAX_NAMES) {
      throw new UsageException(
          "%s must be at most %d names, not %d"
              .formatted(serve.nameOf(ServeOption.TLS_NAME), MAX_NAMES, names.size()));
    }
    return names;
  }

  private String name(String given) {
    try {
      return TlsNames.checked(given);
    } catch (IllegalArgumentException e) {
      throw new UsageException(
          "%s must be host names such as bss.example.test or *.example.test, or IP addresses, not '%s'"
              .formatted(
                  serve.nameOf(ServeOption.TLS_NAME), Printable.shortened(given, MAX_SHOWN)));
    }
  }

  private @Nullable Path folder() {
    if (!serve.text(ServeOption.TLS_DIR).isEmpty()) {
      return serve.parsed(ServeOption.TLS_DIR, Path::of, "must be a folder");
    }
    // In containers, users often have no home.
    String home = System.getProperty("user.home", "?");
    String used = home.startsWith("/") || home.length() > 1 ? home : "";
    String fallback = serve.environment().getOrDefault("HOME", "");
    String chosen = used.isEmpty() || used.equals("/") ? fallback : used;
    return chosen.isEmpty() ? null : Path.of(chosen, ".oce-sandbox");
  }

  private static boolean flag(String text) {
    return switch (text) {
      case "true", "1", "yes", "on" -> true;
      case "false", "0", "no", "off" -> false;
      default -> throw new IllegalArgumentException();
    };
  }
}

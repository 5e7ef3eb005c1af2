// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.cli;

import dev.ocesandbox.server.SandboxOptions;
import dev.ocesandbox.server.text.Nearest;
import dev.ocesandbox.server.text.Printable;
import dev.ocesandbox.server.world.time.ClockStart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The options of {@code serve} from the command line and the environment. The command line takes
 * precedence; an empty variable counts as unset, except that of the admin token.
 *
 * @param options values from the command line, by option name
 * @param environment all environment variables
 */
record ServeOptions(Map<String, String> options, Map<String, String> environment) {

  /** What a client can send in a header and the server compares as it is. */
  private static final Pattern TOKEN = Pattern.compile("[!-~]([ -~]*[!-~])?");

  private static final Pattern SIZE = Pattern.compile("(0|[1-9][0-9]{0,11})(KiB|MiB|GiB)?");

  /** Powers of two. */
  private static final Map<String, Integer> UNITS = Map.of("KiB", 10, "MiB", 20, "GiB", 30);

  /** Longer values are shortened in messages. */
  private static final int MAX_SHOWN = 200;

  ServeOptions {
    options = Map.copyOf(options);
    environment = Map.copyOf(environment);
  }

  /**
   * Returns the options of the sandbox.
   *
   * @throws UsageException if a value is invalid or an {@code OCE_} variable is unknown
   */
  SandboxOptions sandbox() {
    checkVariables();
    boolean lenient = parsed(ServeOption.AUTH, ServeOptions::lenient, "must be strict or lenient");
    return SandboxOptions.defaults()
        .withAddress(
            parsed(ServeOption.HOST, ServeOptions::notBlank, "must be an address"),
            parsed(ServeOption.PORT, ServeOptions::port, "must be a port from 0 to 65535"))
        .withWorld(
            parsed(ServeOption.SCENARIO, ServeOptions::notBlank, "must be a scenario or a file"),
            parsed(ServeOption.SEED, Long::valueOf, "must be an integer"),
            parsed(
                ServeOption.CLOCK,
                ServeOptions::clock,
                "must be real, frozen or an instant such as 2026-01-15T08:30:00Z"))
        .withPriceBook(parsed(ServeOption.PRICE_BOOK, ServeOptions::file, "must be a file"))
        .withAccess(lenient, hosts(text(ServeOption.ALLOWED_HOSTS)), adminToken())
        .withMaxAttachments(
            parsed(
                ServeOption.MAX_ATTACHMENTS,
                ServeOptions::size,
                "must be a number of bytes or a size such as 512KiB, 64MiB or 2GiB"))
        .withTls(new TlsChoice(this).options());
  }

  /** Returns the file of provider states; null for none. */
  @Nullable Path states() {
    return parsed(ServeOption.STATES, ServeOptions::file, "must be a file");
  }

  /** Returns the file for the report of coverage; null for none. */
  @Nullable Path coverage() {
    Path file = parsed(ServeOption.COVERAGE, ServeOptions::file, "must be a file");
    Path folder = file == null ? null : file.toAbsolutePath().getParent();
    if (file != null && (Files.isDirectory(file) || folder == null || !Files.isDirectory(folder))) {
      throw new UsageException(
          nameOf(ServeOption.COVERAGE)
              + " must be a file in a folder that exists, not '"
              + Printable.shortened(file.toString(), MAX_SHOWN)
              + "'");
    }
    return file;
  }

  private void checkVariables() {
    List<String> known =
        Stream.concat(
                Arrays.stream(ServeOption.values()).map(ServeOption::variable),
                Stream.of(ServeOption.JVM_OPTIONS))
            .toList();
    environment.keySet().stream()
        .filter(name -> name.startsWith("OCE_") && !known.contains(name))
        .sorted()
        .findFirst()
        .ifPresent(
            name -> {
              throw new UsageException(
                  "unknown environment variable %s; did you mean %s?"
                      .formatted(name, Nearest.to(name, known)));
            });
  }

  /** Returns the value of an option; its default if it is not given. */
  String text(ServeOption option) {
    String argument = options.get(option.option());
    String variable = environment.getOrDefault(option.variable(), "");
    return argument != null ? argument : variable.isEmpty() ? option.defaultValue() : variable;
  }

  /** Returns a value as its parser reads it. */
  <T> T parsed(ServeOption option, Function<String, T> parser, String requirement) {
    String text = text(option);
    try {
      return parser.apply(text);
    } catch (IllegalArgumentException | DateTimeException e) {
      String name = options.containsKey(option.option()) ? option.option() : option.variable();
      throw new UsageException(
          name + " " + requirement + ", not '" + Printable.shortened(text, MAX_SHOWN) + "'");
    }
  }

  /** Returns the name by which the user gave an option, or would give it. */
  String nameOf(ServeOption option) {
    boolean byVariable =
        !options.containsKey(option.option())
            && !environment.getOrDefault(option.variable(), "").isEmpty();
    return byVariable ? option.variable() : option.option();
  }

  private static String notBlank(String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException();
    }
    return text;
  }

  private static @Nullable Path file(String text) {
    return text.isEmpty() ? null : Path.of(text);
  }

  private static int port(String text) {
    int port = Integer.parseInt(text);
    if (port < 0 || port > 0xFFFF) {
      throw new IllegalArgumentException();
    }
    return port;
  }

  private static long size(String text) {
    Matcher size = SIZE.matcher(text);
    if (!size.matches()) {
      throw new IllegalArgumentException();
    }
    String unit = size.group(2) == null ? "" : size.group(2);
    return Long.parseLong(size.group(1)) << UNITS.getOrDefault(unit, 0);
  }

  private static ClockStart clock(String text) {
    return switch (text) {
      case "real" -> ClockStart.REAL;
      case "frozen" -> new ClockStart(true, null);
      default -> new ClockStart(true, Instant.parse(text));
    };
  }

  private static boolean lenient(String text) {
    return switch (text) {
      case "strict" -> false;
      case "lenient" -> true;
      default -> throw new IllegalArgumentException();
    };
  }

  private static Set<String> hosts(String text) {
    return Arrays.stream(text.split(",", -1))
        .map(host -> host.strip().toLowerCase(Locale.ROOT))
        .filter(host -> !host.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Returns the admin token; null for none. An empty one is an error, because whoever sets it
   * expects the control API to be guarded. Messages do not show the token.
   */
  private @Nullable String adminToken() {
    ServeOption option = ServeOption.ADMIN_TOKEN;
    boolean given = options.containsKey(option.option());
    String name = given ? option.option() : option.variable();
    String token = given ? options.get(name) : environment.get(name);
    if (token == null) {
      return null;
    }
    if (token.isBlank()) {
      throw new UsageException(
          name
              + " must not be empty; "
              + (given ? "omit" : "unset")
              + " it if control requests need no token");
    }
    if (!TOKEN.matcher(token).matches()) {
      throw new UsageException(
          name + " must be printable ASCII characters without a space at either end");
    }
    return token;
  }
}

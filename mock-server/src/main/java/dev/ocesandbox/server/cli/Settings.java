// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.cli;

import dev.ocesandbox.server.SandboxOptions;
import dev.ocesandbox.server.text.Nearest;
import dev.ocesandbox.server.world.time.ClockStart;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was said on the command line and in the environment; the command line counts for more. An
 * empty variable is as good as none.
 *
 * @param options values by option, of those that were given
 * @param environment all variables of the process
 */
record Settings(Map<String, String> options, Map<String, String> environment) {

  Settings {
    options = Map.copyOf(options);
    environment = Map.copyOf(environment);
  }

  /** Returns how the sandbox is to be started; {@link BadUsage} when it cannot be. */
  SandboxOptions sandbox() {
    refuseUnknownVariables();
    boolean lenient = parsed(Setting.AUTH, Settings::lenient, "must be strict or lenient");
    return SandboxOptions.defaults()
        .at(
            parsed(Setting.HOST, Settings::named, "must name an address"),
            parsed(Setting.PORT, Settings::port, "must be a port, 0 to 65535"))
        .with(
            parsed(Setting.SCENARIO, Settings::named, "must name a scenario or a file"),
            parsed(Setting.SEED, Long::valueOf, "must be a whole number"),
            parsed(
                Setting.CLOCK,
                Settings::clock,
                "must be real, frozen or an instant such as 2026-01-15T08:30:00Z"))
        .pricedBy(parsed(Setting.PRICE_BOOK, Settings::file, "must name a file"))
        .guarded(lenient, hosts(text(Setting.ALLOWED_HOSTS)), adminToken());
  }

  private void refuseUnknownVariables() {
    List<String> known =
        Stream.concat(
                Arrays.stream(Setting.values()).map(Setting::variable),
                Stream.of(Setting.JVM_OPTIONS))
            .toList();
    environment.keySet().stream()
        .filter(name -> name.startsWith("OCE_") && !known.contains(name))
        .sorted()
        .findFirst()
        .ifPresent(
            name -> {
              throw new BadUsage(
                  "there is no variable "
                      + name
                      + "; did you mean "
                      + Nearest.to(name, known)
                      + "?");
            });
  }

  private String text(Setting setting) {
    String option = options.get(setting.option());
    String variable = environment.getOrDefault(setting.variable(), "");
    return option != null ? option : variable.isEmpty() ? setting.standard() : variable;
  }

  private <T> T parsed(Setting setting, Function<String, T> parser, String demand) {
    String text = text(setting);
    try {
      return parser.apply(text);
    } catch (IllegalArgumentException | DateTimeException e) {
      String name = options.containsKey(setting.option()) ? setting.option() : setting.variable();
      throw new BadUsage(name + " " + demand + ", not '" + text + "'");
    }
  }

  private static String named(String text) {
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

  private @Nullable String adminToken() {
    String token = text(Setting.ADMIN_TOKEN);
    return token.isEmpty() ? null : token;
  }
}

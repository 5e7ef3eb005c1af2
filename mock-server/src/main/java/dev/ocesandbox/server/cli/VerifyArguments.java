// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.cli;

import static dev.ocesandbox.server.cli.VerifyOption.*;

import dev.ocesandbox.contracts.Operation;
import dev.ocesandbox.server.drift.Keys;
import dev.ocesandbox.server.drift.TargetOptions;
import dev.ocesandbox.server.drift.Verification;
import dev.ocesandbox.server.drift.VerifyOptions;
import dev.ocesandbox.server.text.Nearest;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of {@code verify}. Every method throws {@link UsageException} for a wrong value.
 */
final class VerifyArguments {

  private static final Duration MOST = Duration.ofHours(24);

  private final Map<String, String> given;
  private final Map<String, String> environment;

  VerifyArguments(Map<String, String> given, Map<String, String> environment) {
    this.given = given;
    this.environment = environment;
  }

  VerifyOptions options() {
    URI target = target();
    TargetOptions reached =
        new TargetOptions(target, keys(), ca(), proxy(), time(ANSWER_TIME, Duration.ofSeconds(30)));
    return new VerifyOptions(
        reached, rate(), time(TIME_LIMIT, Duration.ofMinutes(15)), operations(), writes(target));
  }

  /** Returns the folder for the files. */
  Path out() {
    String folder = text(OUT);
    try {
      return Path.of(
          folder.isEmpty()
              ? "oce-sandbox-verify-" + LocalDate.now(ZoneId.systemDefault())
              : folder);
    } catch (InvalidPathException e) {
      throw wrong(OUT, "is not a valid path");
    }
  }

  private URI target() {
    String text = text(TARGET);
    if (text.isEmpty()) {
      throw new UsageException("verify needs --target URL");
    }
    URI uri = uri(text);
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    boolean bare = List.of("", "/").contains(String.valueOf(uri.getRawPath()));
    if (!List.of("http", "https").contains(scheme)
        || uri.getHost() == null
        || uri.getRawUserInfo() != null
        || uri.getRawQuery() != null
        || uri.getRawFragment() != null
        || !bare) {
      throw wrong(TARGET, "must be http or https, a host, and a port at most");
    }
    if (scheme.equals("http")
        && !isLoopback(uri.getHost())
        && !given.containsKey(INSECURE_HTTP.option())) {
      throw wrong(TARGET, "is plain HTTP to another machine; use https, or --insecure-http");
    }
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    return URI.create(scheme + "://" + uri.getHost() + port);
  }

  private URI uri(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      throw wrong(TARGET, "is not a URL");
    }
  }

  private static boolean isLoopback(String host) {
    return host.equalsIgnoreCase("localhost")
        || host.matches("127(?:\\.\\d{1,3}){3}")
        || host.equals("[::1]");
  }

  private Keys keys() {
    String token = text(TOKEN);
    if (!token.isEmpty()) {
      if (given.containsKey(ACCESS_KEY.option()) || given.containsKey(SECRET_KEY.option())) {
        throw new UsageException("--token stands instead of --access-key and --secret-key");
      }
      return new Keys("", "", "", header(TOKEN), header(PROJECT), header(DOMAIN));
    }
    String access = text(ACCESS_KEY, "HUAWEICLOUD_SDK_AK");
    String secret = text(SECRET_KEY, "HUAWEICLOUD_SDK_SK");
    if (access.isEmpty() || secret.isEmpty()) {
      throw new UsageException(
          "verify needs --access-key and --secret-key, HUAWEICLOUD_SDK_AK and HUAWEICLOUD_SDK_SK,"
              + " or --token");
    }
    if (!access.matches("[!-~]{1,128}")) {
      throw new UsageException("the access key must be up to 128 letters and digits");
    }
    return new Keys(access, secret, header(SECURITY_TOKEN), "", header(PROJECT), header(DOMAIN));
  }

  private String header(VerifyOption option) {
    String value = text(option);
    if (!value.matches("[!-~]*")) {
      throw new UsageException(option.option() + ": must consist of printable ASCII characters");
    }
    return value;
  }

  private @Nullable Path ca() {
    return text(CA).isEmpty() ? null : InputFile.readable(text(CA));
  }

  private @Nullable InetSocketAddress proxy() {
    String text = text(PROXY);
    if (text.isEmpty()) {
      return null;
    }
    int colon = text.lastIndexOf(':');
    String port = text.substring(colon + 1);
    if (colon < 1 || !port.matches("\\d{1,5}") || Integer.parseInt(port) > 65_535) {
      throw wrong(PROXY, "must be HOST:PORT");
    }
    return new InetSocketAddress(text.substring(0, colon), Integer.parseInt(port));
  }

  private int rate() {
    String text = text(RATE);
    if (!text.matches("|[1-9]\\d{0,2}|1000")) {
      throw wrong(RATE, "must be a number from 1 to 1000");
    }
    return text.isEmpty() ? 5 : Integer.parseInt(text);
  }

  private Duration time(VerifyOption option, Duration usual) {
    String text = text(option);
    if (text.isEmpty()) {
      return usual;
    }
    try {
      Duration time = Duration.parse(text);
      if (!time.isNegative() && !time.isZero() && time.compareTo(MOST) <= 0) {
        return time;
      }
    } catch (DateTimeParseException e) {
      throw wrong(option, "must be a duration such as PT30S");
    }
    throw wrong(option, "must be more than nothing and 24 hours at most");
  }

  private Set<String> operations() {
    Set<String> known =
        Verification.reads().stream().map(Operation::id).collect(Collectors.toSet());
    Set<String> named =
        Arrays.stream(text(OPERATION).split(",", -1))
            .map(String::trim)
            .filter(name -> !name.isEmpty())
            .collect(Collectors.toSet());
    for (String name : named) {
      if (!known.contains(name)) {
        throw new UsageException(
            "--operation %s: no operation that only reads; did you mean %s?"
                .formatted(name, Nearest.to(name, known)));
      }
    }
    return named;
  }

  private boolean writes(URI target) {
    boolean writes = given.containsKey(WRITES.option());
    String confirmed = text(CONFIRM_WRITES);
    String port = target.getPort() < 0 ? "" : ":" + target.getPort();
    if (!writes && !confirmed.isEmpty()) {
      throw new UsageException("--confirm-writes is for --writes");
    }
    if (writes
        && !confirmed.equalsIgnoreCase(target.getHost())
        && !confirmed.equalsIgnoreCase(target.getHost() + port)) {
      throw new UsageException(
          "--writes needs --confirm-writes " + target.getHost() + ", the host of --target");
    }
    return writes;
  }

  private String text(VerifyOption option, String variable) {
    return text(option).isEmpty() ? environment.getOrDefault(variable, "") : text(option);
  }

  private String text(VerifyOption option) {
    return given.getOrDefault(option.option(), "");
  }

  private UsageException wrong(VerifyOption option, String reason) {
    return new UsageException(option.option() + " " + text(option) + ": " + reason);
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.cli;

import java.util.Locale;

/** An option of {@code serve}, also available as an environment variable. */
enum ServeOption {
  PORT("8080", "N", "Port to listen on; 0 for any free port."),
  HOST("127.0.0.1", "ADDRESS", "Address to listen on; 0.0.0.0 for all interfaces."),
  SCENARIO("default", "NAME|FILE", "Initial state of the default world: default, empty or a file."),
  PRICE_BOOK("", "FILE", "File with your own list prices, in addition to the built-in ones."),
  SEED("1", "N", "Seed of the ids in the default world, an integer."),
  CLOCK(
      "real",
      "real|frozen|INSTANT",
      "Clock of the default world; an instant such as 2026-01-15T08:30:00Z freezes it at that"
          + " time."),
  AUTH(
      "strict",
      "strict|lenient",
      "lenient: accept a known access key or token without checking signature and date."),
  ALLOWED_HOSTS(
      "", "H,...", "Host names, besides the loopback names, that the control API accepts."),
  ADMIN_TOKEN("", "T", "Bearer token that control requests must carry; not empty."),
  MAX_ATTACHMENTS(
      "64MiB",
      "SIZE",
      "What the attachments of all worlds take at most, such as 512KiB, 64MiB or 2GiB."),
  STATES("", "FILE", "Provider states for pacts besides those that the sandbox knows, as JSON."),
  COVERAGE(
      "",
      "FILE",
      "Write what clients have used to FILE as HTML, and as JSON beside it, when the server stops."),
  TLS(
      "false",
      "true|false",
      "Serve HTTPS besides HTTP on the port, and CONNECT as a proxy for the names of the"
          + " certificate. GET /_sandbox/ca.pem has the CA that clients must trust."),
  TLS_DIR(
      "", "DIR", "Folder that keeps the CA; .oce-sandbox in your home if not given. Needs --tls."),
  TLS_NAME(
      "",
      "NAME,...",
      "Further names or IP addresses in the certificate; can be repeated. Needs --tls."),
  TLS_CERT(
      "",
      "FILE",
      "Your own certificate in PEM, followed by its issuers; with --tls-key, instead of a CA."),
  TLS_KEY("", "FILE", "The private key of --tls-cert, in PEM and not encrypted.");

  /** Variable read by the launch script; the program ignores it. */
  static final String JVM_OPTIONS = "OCE_JAVA_OPTS";

  private final String defaultValue;
  private final String label;
  private final String description;

  ServeOption(String defaultValue, String label, String description) {
    this.defaultValue = defaultValue;
    this.label = label;
    this.description = description;
  }

  /** Returns the option name, such as --allowed-hosts. */
  String option() {
    return "--" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns the environment variable, such as OCE_ALLOWED_HOSTS. */
  String variable() {
    return "OCE_" + name();
  }

  /** Returns the default value; empty for none. */
  String defaultValue() {
    return defaultValue;
  }

  /** Returns the placeholder of the value in the help. */
  String label() {
    return label;
  }

  /** Returns the description in the help. */
  String description() {
    return description;
  }
}
